/** Address literals, against node:net's reading of canonical forms and the C library's reading of short ones. */
import { isIP, isIPv4, isIPv6 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY, canBeName, isMapped, literal, LOOPBACK } from "./address.ts";

const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

/** A number as C writes it: decimal, octal, hexadecimal. */
const written = (value: number, base: number): string =>
  base === 10 || (base === 8 && value === 0) ? String(value) : (base === 8 ? "0" : "0x") + value.toString(base);

const joins = fc.array(fc.constantFrom(8, 10, 16), { minLength: 4, maxLength: 4 });

describe("literal, IPv4", () => {
  it.each([
    ["127.1", "127.0.0.1"],
    ["0x7f.1", "127.0.0.1"],
    ["0X7F.0.0.0X1", "127.0.0.1"],
    ["017700000001", "127.0.0.1"],
    ["2130706433", "127.0.0.1"],
    ["0", "0.0.0.0"],
    ["00", "0.0.0.0"],
    ["1", "0.0.0.1"],
    ["10.65535", "10.0.255.255"],
    ["4294967295", "255.255.255.255"],
    ["255.255.255.255", "255.255.255.255"],
    ["010.010.010.010", "8.8.8.8"],
  ])("%s is %s, as inet_aton has it (B-19)", (text, ip) => {
    expect(literal(text)).toEqual({ ip, family: "inet" });
  });

  it("is the same address in one to four numbers, each in any base", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 4 }), joins, (ip, count, bases) => {
        const rest = ip.slice(count - 1).reduce((sum, byte) => sum * 256 + byte, 0);
        const numbers = [...ip.slice(0, count - 1), rest];
        const text = numbers.map((number, n) => written(number, bases[n] ?? 10)).join(".");
        expect(literal(text)).toEqual({ ip: ip.join("."), family: "inet" });
        expect(canBeName(text)).toBe(false);
      }),
    );
  });

  it("is none, nor a name, where a number is too large", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 4 }), fc.nat(3), joins, (ip, count, which, bases) => {
        const numbers = ip.slice(0, count);
        const at = which % count;
        numbers[at] = at === count - 1 ? 256 ** (5 - count) + (ip[0] ?? 0) : 256 + (ip[0] ?? 0);
        const text = numbers.map((number, n) => written(number, bases[n] ?? 10)).join(".");
        expect(literal(text)).toBeNull();
        expect(canBeName(text)).toBe(false);
      }),
    );
  });

  it("comes back as it was written exactly where node:net calls it one", () => {
    const parts = fc.oneof(
      fc.nat(300).map(String),
      fc.constantFrom("0", "00", "08", "0x1", "", "1a", "-1", "+1", " 1"),
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 3, maxLength: 5 }), (numbers) => {
        const text = numbers.join(".");
        expect(literal(text)?.ip === text).toBe(isIPv4(text));
      }),
    );
  });

  it.each([
    "256.1.1.1",
    "1.2.3.4.5",
    "1.2.3.4.0",
    "1.2.3.",
    ".1.2.3",
    "1..2",
    "08",
    "0x",
    "1e3",
    " 1.2.3.4",
    "1.2.3.4\n",
    "4294967296",
  ])("%j is none (B-18)", (text) => {
    expect(literal(text)).toBeNull();
  });
});

describe("literal, IPv6", () => {
  const group = fc.oneof(
    { weight: 30, arbitrary: fc.nat(0xffff).map((value) => value.toString(16)) },
    { weight: 6, arbitrary: fc.constantFrom("0", "0000", "FFFF", "00a1", "fe80") },
    { weight: 1, arbitrary: fc.constantFrom("", "12345", "g", "-1") },
  );
  const tail = fc.oneof(
    { weight: 6, arbitrary: fc.constant("") },
    { weight: 3, arbitrary: bytes.map((ip) => ip.join(".")) },
    { weight: 1, arbitrary: fc.constantFrom("1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "1.2.3.x") },
  );
  const zone = fc.oneof(
    { weight: 6, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.constantFrom("%eth0", "%1", "%en-0.1") },
    { weight: 1, arbitrary: fc.constantFrom("%", "%a%b") },
  );
  const groups = fc.array(group, { maxLength: 8 });
  /** Near what is one, on both sides: too many groups, too few, one "::" or two, a dotted tail, a zone. */
  const near = fc
    .tuple(
      fc.oneof(
        fc.array(group, { minLength: 5, maxLength: 9 }).map((all) => all.join(":")),
        fc.tuple(groups, groups).map(([left, right]) => `${left.join(":")}::${right.join(":")}`),
        fc.tuple(groups, groups, groups).map((parts) => parts.map((part) => part.join(":")).join("::")),
      ),
      tail,
      zone,
    )
    .map(([head, end, scope]) => head + (end === "" || head === "" || head.endsWith(":") ? end : `:${end}`) + scope);

  /** node:net takes any zone; glibc, and so LuaSocket, none with a name where addresses are not of one link. */
  const isOne = (text: string): boolean =>
    isIPv6(text) && (/^fe[89ab][\da-f]:|^ff[\da-f]2:/i.test(text) || !/%.*\D/.test(text));

  it("comes back as it was written exactly where node:net calls it one, but for zones", () => {
    fc.assert(
      fc.property(near, (text) => {
        expect(literal(text)).toEqual(isOne(text) ? { ip: text, family: "inet6" } : null);
      }),
      { numRuns: 1000 },
    );
  });

  it("is one exactly where node:net says so, but for zones, for any text of its letters", () => {
    const unit = fc.constantFrom(":", "::", "1", "abcd", "0", "1.2.3.4", ".", "%eth0", "%1", "F", "fe80:");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(literal(text)?.family === "inet6").toBe(isOne(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4"])(
    "%s is one",
    (ip) => {
      expect(literal(ip)).toEqual({ ip, family: "inet6" });
    },
  );

  it.each(["::ffff:127.0.0.1", "::1.2.3.4", "fe80::1%eth0", "FE80::A%2"])("%s is one", (ip) => {
    expect(literal(ip)).toEqual({ ip, family: "inet6" });
  });

  it.each(["", ":", ":::", "1:", ":1", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2:3:4:5:6:7:8", "::1%"])(
    "%j is none",
    (text) => {
      expect(literal(text)).toBeNull();
    },
  );

  it.each(["1.2.3.4::", "::1.2.3.4:5", "::1.2.3.256", "::01.2.3.4", "[::1]", "::1/128", "::g", "::12345"])(
    "%j is none",
    (text) => {
      expect(literal(text)).toBeNull();
    },
  );
});

describe("a zone", () => {
  it("is a word: what is none never reaches a transport", () => {
    expect(["fe80::1%lo", "fe80::1%eth0.2", "fe80::1%3"].every((host) => literal(host)?.ip === host)).toBe(true);
    expect(
      ["fe80::1%a\0b", "::1% ", "::1%", "::1%a%b", "::1%lo", "fe8::1%lo", "fec0::1%lo"].filter(
        (host) => literal(host) !== null,
      ),
    ).toEqual([]);
  });
});

describe("canBeName", () => {
  it.each([
    "localhost",
    "example.test",
    "xn--bcher-kva.example",
    "host-1",
    "a.b.",
    "a",
    "1a",
    "0xhost",
    "3com.example",
  ])("accepts %j", (host) => {
    expect(canBeName(host)).toBe(true);
  });

  it.each([
    "",
    "[::1]",
    "a b",
    "a\0b",
    "a\tb",
    "a\n",
    "256.1.1.1",
    "1.2.3.4.5",
    "::1",
    "host:80",
    "[host",
    "host]",
    "10.0.0.0/8",
    "a%b",
    "*",
    "*.example",
  ])("refuses %j, so that no slip becomes a query (B-18)", (host) => {
    expect(canBeName(host)).toBe(false);
  });

  it.each([".", "..", "1.2.3.4.", "example.1", "example.0x1F", "0x", "08"])(
    "refuses %j, which ends in a number",
    (host) => {
      expect(canBeName(host)).toBe(false);
    },
  );

  it("accepts 253 characters, and no more", () => {
    expect(canBeName("a".repeat(253))).toBe(true);
    expect(canBeName("a".repeat(254))).toBe(false);
  });

  it("never takes an address for a name", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), (text) => {
        expect([literal(text) === null, canBeName(text)]).toEqual([false, false]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(".", ":", "1", "a", "x", "0"), maxLength: 9 }), (text) => {
        if (isIP(text) !== 0 || literal(text) !== null) expect(canBeName(text)).toBe(false);
      }),
    );
  });

  it("accepts every domain", () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        expect([literal(host), canBeName(host), canBeName(`${host}.`.slice(-253))]).toEqual([null, true, true]);
      }),
    );
  });
});

describe("the addresses that stand for others", () => {
  it("are literals of their families", () => {
    for (const { inet, inet6 } of [ANY, LOOPBACK]) {
      expect([literal(inet)?.family, literal(inet6)?.family]).toEqual(["inet", "inet6"]);
    }
    expect([ANY, LOOPBACK]).toEqual([
      { inet: "0.0.0.0", inet6: "::" },
      { inet: "127.0.0.1", inet6: "::1" },
    ]);
  });

  it("are IPv4 in disguise where they begin with ::ffff: and are dotted (K-09)", () => {
    const mapped = [
      "::ffff:127.0.0.1",
      "::FFFF:1.2.3.4",
      "::ffff:7f00:1",
      "0:0:0:0:0:ffff:127.0.0.1",
      "::ffff:7f00:1%lo",
    ];
    expect(mapped.filter((ip) => !isMapped(ip))).toEqual([]);
    expect(["::1", "::", "::127.0.0.1", "64:ff9b::1.2.3.4", "127.0.0.1", "1::ffff:1.2.3.4"].some(isMapped)).toBe(false);
  });
});
