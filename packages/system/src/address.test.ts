import fc from "fast-check";
import { isIPv6, SocketAddress } from "node:net";
import { expect, test } from "vitest";
import { decode, encode } from "./address.ts";
import { format, parse } from "./ipv6.ts";

const LINUX = { domains: { inet: 2, inet6: 10 }, addressesBeginWithLength: false };
const MACOS = { domains: { inet: 2, inet6: 30 }, addressesBeginWithLength: true };

const noZone = (): never => {
  throw new Error("no zone was named");
};
const port = fc.integer({ min: 0, max: 65_535 });
/** Addresses with many zeros, for those are what is written in special ways. */
const sixteen = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .chain((bytes) =>
    fc
      .uint8Array({ minLength: 8, maxLength: 8, max: 2 })
      .map((keep) => bytes.map((byte, n) => (keep[n >> 1] === 0 ? byte : 0))),
  );

test("IPv4 is laid out as the kernel wants it", () => {
  const bytes = encode({ ip: "127.0.0.1", port: 0x1234, family: "inet" }, LINUX, noZone);
  expect([...bytes]).toEqual([2, 0, 0x12, 0x34, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test("IPv6 is laid out as the kernel wants it", () => {
  const bytes = encode({ ip: "fe80::1:2%lo", port: 80, family: "inet6" }, LINUX, (zone) => zone.length);
  const address = [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2];
  expect([...bytes]).toEqual([10, 0, 0, 80, 0, 0, 0, 0, ...address, 2, 0, 0, 0]);
  expect(decode(bytes, LINUX)).toEqual({ ip: "fe80::1:2%2", port: 80, family: "inet6" });
});

test("where an address begins with its length, the family is a byte", () => {
  const four = encode({ ip: "127.0.0.1", port: 0x1234, family: "inet" }, MACOS, noZone);
  expect([...four.subarray(0, 8)]).toEqual([16, 2, 0x12, 0x34, 127, 0, 0, 1]);
  const name = { ip: "::1", port: 80, family: "inet6" } as const;
  const six = encode(name, MACOS, noZone);
  expect([...six.subarray(0, 4)]).toEqual([28, 30, 0, 80]);
  expect(decode(six, MACOS)).toEqual(name);
});

test("a name of IPv4 survives the way there and back, wherever it lies in a buffer", () => {
  fc.assert(
    fc.property(fc.ipV4(), port, fc.nat(9), (ip, port, offset) => {
      const name = { ip, port, family: "inet" } as const;
      const buffer = new Uint8Array(28 + offset);
      buffer.set(encode(name, LINUX, noZone), offset);
      expect(decode(buffer.subarray(offset), LINUX)).toEqual(name);
    }),
  );
});

test("an address of IPv6 survives the way to text and back", () => {
  fc.assert(
    fc.property(sixteen, port, (bytes, port) => {
      const ip = format(bytes);
      expect(isIPv6(ip)).toBe(true);
      expect(parse(ip)).toEqual(bytes);
      const name = { ip, port, family: "inet6" } as const;
      expect(decode(encode(name, LINUX, noZone), LINUX)).toEqual(name);
    }),
  );
});

test("any text of an IPv6 address becomes the one that the C library would write", () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      expect(format(parse(text))).toBe(new SocketAddress({ address: text, family: "ipv6" }).address);
    }),
  );
});

test.each([
  ["::", "::"],
  ["0:0:0:0:0:0:0:1", "::1"],
  ["1::", "1::"],
  ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
  ["1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"],
  ["1:0:0:2:3:0:0:4", "1::2:3:0:0:4"],
  ["::ffff:7f00:1", "::ffff:127.0.0.1"],
  ["::FFFF:127.0.0.1", "::ffff:127.0.0.1"],
  ["::1.2.3.4", "::1.2.3.4"],
  ["2001:db8::10.0.0.1", "2001:db8::a00:1"],
])("%s is written %s", (text, written) => {
  expect(format(parse(text))).toBe(written);
});
