/** `receiveany` and `receiveuntil`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Network, type Pair } from "../test/network.ts";

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

async function zero(): Promise<{ net: Network } & Pair> {
  const net = new Network();
  const pair = await net.pair();
  pair.client.settimeout(0);
  return { net, ...pair };
}

describe("receiveany", () => {
  it("gives what is there, as soon as there is a byte", async () => {
    const { net, client, peer } = await zero();
    client.settimeout(1);
    net.loop.at(0.5, () => peer.deliver("ab\ncd"));
    expect(await net.loop.timed(client.receiveany())).toEqual([["ab\ncd", null, null], 0.5]);
  });

  it("gives at most as many bytes as asked, and keeps the rest", async () => {
    const { client, peer } = await zero();
    peer.deliver("abcdef");
    expect(await client.receiveany(4)).toEqual(["abcd", null, null]);
    expect(await client.receiveany()).toEqual(["ef", null, null]);
  });

  it("gives what is buffered together with what has arrived since, in one piece", async () => {
    const { client, peer } = await zero();
    peer.deliver("a\nbc");
    await client.receive();
    for (const piece of ["de", "f", "g"]) peer.deliver(piece);
    expect(await client.receiveany(5)).toEqual(["bcdef", null, null]);
    expect(await client.receiveany()).toEqual(["g", null, null]);
  });

  it("gives a large chunk as it is, rather than join more to it", async () => {
    const { client, peer } = await zero();
    peer.deliver("x".repeat(5000));
    peer.deliver("y");
    expect((await client.receiveany())[0]?.length).toBe(5000);
    expect(await client.receiveany()).toEqual(["y", null, null]);
  });

  it("gives what came before an end or a reset, which the next call tells", async () => {
    for (const code of [null, "ECONNRESET", "EHOSTUNREACH"]) {
      const { client, peer } = await zero();
      peer.deliver("x");
      if (code === null) peer.end();
      else peer.breakOff(code);
      expect(await client.receiveany()).toEqual(["x", null, null]);
      const message = code === "EHOSTUNREACH" ? "No route to host" : "closed";
      expect(await client.receiveany()).toEqual([null, message, ""]);
      expect(client.lasterror?.code).toBe(code ?? "EOF");
    }
  });

  it("gives whole characters, however they were cut", async () => {
    const { net, client, peer } = await zero();
    const euro = new TextEncoder().encode("€");
    for (const byte of [...euro, ...euro]) peer.deliver(bytes(byte));
    expect(await client.receiveany(5)).toEqual(["€", null, null]);
    expect(await client.receiveany(5)).toEqual(["€", null, null]);
    peer.deliver(bytes(0x61, 0xe2));
    peer.deliver(bytes(0x82));
    expect(await client.receiveany()).toEqual(["a", null, null]);
    expect(await net.loop.finish(client.receiveany())).toEqual([null, "timeout", ""]);
    peer.deliver(bytes(0xac));
    expect(await client.receiveany()).toEqual(["€", null, null]);
  });

  it("at an end inside a character gives what is whole, and then says that it is no text", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xe2, 0x82));
    peer.end();
    expect(await client.receiveany()).toEqual(["a", null, null]);
    expect(await client.receiveany()).toEqual([null, "invalid utf-8", ""]);
    expect(await client.receiveany(null, { encoding: "bytes" })).toEqual([bytes(0xe2, 0x82), null, null]);
    expect(await client.receiveany()).toEqual([null, "closed", ""]);
  });

  it("times out with nothing, and fails at the end", async () => {
    const { net, client, peer } = await zero();
    expect(await net.loop.finish(client.receiveany())).toEqual([null, "timeout", ""]);
    peer.deliver("x");
    peer.end();
    expect(await client.receiveany()).toEqual(["x", null, null]);
    expect(await client.receiveany()).toEqual([null, "closed", ""]);
  });

  it("gives one whole character where max is smaller", async () => {
    const { client, peer } = await zero();
    peer.deliver("€€€€a");
    expect(await client.receiveany(1)).toEqual(["€", null, null]);
    expect(await client.receiveany(2)).toEqual(["€", null, null]);
    expect(await client.receiveany(5)).toEqual(["€", null, null]);
    expect(await client.receiveany(4)).toEqual(["€a", null, null]);
  });

  it("waits for the rest of a character, and keeps its beginning at a timeout", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0xe2));
    expect(await net.loop.finish(client.receiveany())).toEqual([null, "timeout", ""]);
    client.settimeout(1);
    net.loop.at(0.1, () => peer.deliver(bytes(0x82)));
    net.loop.at(0.2, () => peer.deliver(bytes(0xac, 0x61)));
    expect(await net.loop.timed(client.receiveany(1))).toEqual([["€", null, null], 0.2]);
    expect(await client.receiveany()).toEqual(["a", null, null]);
  });

  it("leaves an unfinished character for the next call", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xc3));
    expect(await client.receiveany()).toEqual(["a", null, null]);
    peer.deliver(bytes(0xa9));
    expect(await client.receiveany()).toEqual(["é", null, null]);
  });

  it("in bytes does not care for characters", async () => {
    const { client, peer } = await zero();
    peer.deliver("€");
    expect(await client.receiveany(1, { encoding: "bytes" })).toEqual([bytes(0xe2), null, null]);
    expect(await client.receiveany(1, { encoding: "latin1" })).toEqual(["\x82", null, null]);
  });
});

describe("receiveuntil", () => {
  it("consumes the delimiter and does not return it", async () => {
    const { client, peer } = await zero();
    peer.deliver("a: 1\r\n\r\nbody");
    expect(await client.receiveuntil("\r\n\r\n")).toEqual(["a: 1", null, null]);
    expect(await client.receive(4)).toEqual(["body", null, null]);
    expect(client.getstats()[0]).toBe(12);
  });

  it("keeps CRs that are not in the delimiter", async () => {
    const { client, peer } = await zero();
    peer.deliver("a\rb\r\n");
    expect(await client.receiveuntil("\n")).toEqual(["a\rb\r", null, null]);
  });

  it("puts the prefix first, and does not look for the delimiter in it", async () => {
    const { client, peer } = await zero();
    peer.deliver("-b--c--");
    expect(await client.receiveuntil("--", "a--")).toEqual(["a---b", null, null]);
    expect(await client.receiveuntil("--", "a-")).toEqual(["a-c", null, null]);
  });

  it("holds back what may be the delimiter's beginning at a timeout", async () => {
    const { net, client, peer } = await zero();
    peer.deliver("abc\r\n\r");
    expect(await net.loop.finish(client.receiveuntil("\r\n\r\n"))).toEqual([null, "timeout", "abc"]);
    expect(client.dirty()).toBe(true);
    peer.deliver("\nrest");
    expect(await client.receiveuntil("\r\n\r\n", "abc")).toEqual(["abc", null, null]);
    expect(await client.receive(4)).toEqual(["rest", null, null]);
  });

  it("gives it back where it was none", async () => {
    const { net, client, peer } = await zero();
    peer.deliver("abc\r\n");
    expect(await net.loop.finish(client.receiveuntil("\r\n\r\n"))).toEqual([null, "timeout", "abc"]);
    peer.deliver("d\r\n\r\n");
    expect(await client.receiveuntil("\r\n\r\n", "abc")).toEqual(["abc\r\nd", null, null]);
  });

  it("has everything in the partial at the end", async () => {
    const { client, peer } = await zero();
    peer.deliver("abc\r\n\r");
    peer.end();
    expect(await client.receiveuntil("\r\n\r\n", "p")).toEqual([null, "closed", "pabc\r\n\r"]);
  });

  it("holds back a delimiter that begins in the middle of a character", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xe2, 0x82));
    expect(await net.loop.finish(client.receiveuntil(bytes(0x82, 0xac)))).toEqual([null, "timeout", "a"]);
    peer.deliver(bytes(0xac));
    expect(await client.receiveuntil("€", "a")).toEqual(["a", null, null]);
  });

  it("takes a delimiter of bytes, or of text in the call's encoding", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0x61, 0, 1, 0x62, 0xe9, 0x63, 0xc3, 0xa9));
    expect(await client.receiveuntil(bytes(0, 1))).toEqual(["a", null, null]);
    expect(await client.receiveuntil("é", null, { encoding: "latin1" })).toEqual(["b", null, null]);
    expect(await client.receiveuntil("é")).toEqual(["c", null, null]);
  });

  it("refuses an empty delimiter, and other things", async () => {
    const { client, peer } = await zero();
    peer.deliver("x-");
    await expect(client.receiveuntil("")).rejects.toThrow(RangeError);
    await expect(client.receiveuntil(new Uint8Array(0))).rejects.toThrow("at least one byte");
    await expect(client.receiveuntil(10 as unknown as string)).rejects.toThrow("delimiter as a string or a Uint8Array");
    await expect(client.receiveuntil("\udc00")).rejects.toThrow(TypeError);
    expect(peer.reads).toBe(0);
    expect(await client.receiveuntil("-")).toEqual(["x", null, null]);
  });

  it("finds what indexOf finds, however it is cut and resumed", async () => {
    const letters = fc.constantFrom("a", "b", "-");
    const text = fc.string({ unit: letters, maxLength: 20 });
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(text, word, fc.integer({ min: 1, max: 5 }), async (stream, delimiter, size) => {
        const { net, client, peer } = await zero();
        const expected = (stream + delimiter).split(delimiter);
        const pieces = (stream + delimiter).match(new RegExp(`.{1,${size}}`, "g")) ?? [];
        const seen = [];
        let partial = "";
        for (;;) {
          const [data, error, rest] = await net.loop.finish(client.receiveuntil(delimiter, partial));
          partial = error === "timeout" ? rest : "";
          if (error === null) seen.push(data);
          if (error === "closed") {
            seen.push(rest);
            break;
          }
          if (error !== "timeout") continue;
          const piece = pieces.shift();
          if (piece === undefined) peer.end();
          else peer.deliver(piece);
        }
        expect(seen).toEqual(expected);
      }),
    );
  });
});
