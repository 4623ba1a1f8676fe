/** Text never corrupts data: encodings, characters cut by a timeout, a count or an end, and bytes that are no text. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network, type Pair } from "../test/network.ts";

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const E_ACUTE = bytes(0xc3, 0xa9); // é
const EURO = bytes(0xe2, 0x82, 0xac); // €

async function zero(options?: { maxsize: number }): Promise<{ net: Network } & Pair> {
  const net = new Network();
  const pair = await net.pair(options);
  pair.client.settimeout(0);
  return { net, ...pair };
}

describe("an unfinished character", () => {
  it("stays behind at a timeout, and is finished by the next call", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xe2, 0x82));
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", "a"]);
    expect(client.dirty()).toBe(true);
    expect(client.getstats()[0]).toBe(1);
    peer.deliver(bytes(0xac, 0x0a));
    expect(await net.loop.finish(client.receive("*l", "a"))).toEqual(["a€", null, null]);
    expect(client.getstats()[0]).toBe(5);
  });

  it("stays behind at an abort", async () => {
    const { net, client, peer } = await zero();
    client.settimeout(null);
    const controller = net.abort();
    peer.deliver(bytes(0x61, 0xc3));
    net.loop.at(1, () => controller.abort());
    const call = client.receive("*l", null, { signal: controller.signal });
    expect(await net.loop.timed(call)).toEqual([[null, "aborted", "a"], 1]);
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await client.receive("*l", "a")).toEqual(["aé", null, null]);
  });

  it("at the end of the stream is invalid, and consumed by nobody", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xc3));
    peer.end();
    for (const pattern of ["*l", "*a", 5] as const) {
      expect(await net.loop.finish(client.receive(pattern, "p"))).toEqual([null, "invalid utf-8", "p"]);
    }
    expect(await client.receiveuntil("X")).toEqual([null, "invalid utf-8", ""]);
    expect(await client.receive("*a", null, { encoding: "bytes" })).toEqual([bytes(0x61, 0xc3), null, null]);
  });

  it("at the end of a count is invalid, and consumed by nobody", async () => {
    const { client, peer } = await zero();
    peer.deliver(EURO);
    expect(await client.receive(2)).toEqual([null, "invalid utf-8", ""]);
    expect(client.getstats()[0]).toBe(0);
    expect(await client.receive(3)).toEqual(["€", null, null]);
  });

  it("at the end of a prefix of bytes is finished by what comes", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await client.receive("*l", bytes(0x61, 0xc3))).toEqual(["aé", null, null]);
  });

  it("at the end of a prefix of bytes counts once (F-05)", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xc3));
    const [first] = await net.loop.finish(client.receive(2, null, { encoding: "bytes" }));
    expect(client.getstats()[0]).toBe(2);
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await net.loop.finish(client.receive("*l", first))).toEqual(["aé", null, null]);
    expect(client.getstats()[0]).toBe(4);
  });

  it("at the end of a prefix of bytes stays behind at a timeout", async () => {
    const { net, client, peer } = await zero();
    expect(await net.loop.finish(client.receive("*l", bytes(0x61, 0xc3)))).toEqual([null, "timeout", "a"]);
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await client.receive("*l", "a")).toEqual(["aé", null, null]);
  });

  it("at the end of a prefix of bytes is not lost to a signal that has fired", async () => {
    const { client, peer } = await zero();
    const aborted = await client.receive("*l", bytes(0x61, 0xc3), { signal: ABORTED });
    expect(aborted).toEqual([null, "aborted", "a"]);
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await client.receive("*l", "a")).toEqual(["aé", null, null]);
  });

  it("at the end of a prefix that is long enough is not lost", async () => {
    const { client, peer } = await zero();
    expect(await client.receive(2, bytes(0x61, 0x62, 0xc3))).toEqual(["ab", null, null]);
    peer.deliver(bytes(0xa9, 0x0a));
    expect(await client.receive()).toEqual(["é", null, null]);
  });
});

describe("bytes that are not UTF-8", () => {
  it("are not consumed, and can be had as bytes or as latin1", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xff, 0x62, 0x0a, 0x0a));
    for (const ask of [
      () => client.receive(),
      () => client.receive(3),
      () => client.receiveany(),
      () => client.receive("*a"),
    ]) {
      expect(await net.loop.finish(ask())).toEqual([null, "invalid utf-8", ""]);
    }
    expect(client.getstats()[0]).toBe(0);
    expect(await client.receive("*l", null, { encoding: "latin1" })).toEqual(["a\xffb", null, null]);
    expect(await client.receive()).toEqual(["", null, null]);
    expect(client.getstats()[0]).toBe(5);
  });

  it("in a timeout's partial are not consumed either", async () => {
    const { net, client, peer } = await zero();
    peer.deliver(bytes(0x61, 0xff, 0x62));
    expect(await net.loop.finish(client.receive("*l", "p"))).toEqual([null, "invalid utf-8", "p"]);
    peer.deliver("\n");
    expect(await client.receive("*l", "p", { encoding: "bytes" })).toEqual([bytes(0x70, 0x61, 0xff, 0x62), null, null]);
  });

  it("after a line leave the line alone", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0x61, 0x0a, 0xff, 0x0a));
    expect(await client.receive()).toEqual(["a", null, null]);
    expect(await client.receive()).toEqual([null, "invalid utf-8", ""]);
  });

  it("are refused in a prefix, before anything is read", async () => {
    const { client, peer } = await zero();
    peer.deliver("x\n");
    await expect(client.receive("*l", bytes(0xff))).rejects.toThrow(TypeError);
    expect(peer.reads).toBe(0);
    expect(await client.receive()).toEqual(["x", null, null]);
  });
});

describe("encodings", () => {
  it("utf8 keeps a byte-order mark", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(0xef, 0xbb, 0xbf, 0x61, 0x0a));
    expect(await client.receive()).toEqual(["\uFEFFa", null, null]);
  });

  it("latin1 has a character for every byte, C1 included (R-13, W-61)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "latin1" });
    const every = Uint8Array.from({ length: 256 }, (_, n) => n);
    peer.deliver(every);
    const [data] = await client.receive(256);
    expect(Array.from(data ?? "", (char) => char.charCodeAt(0))).toEqual([...every]);
    expect(await client.send(data ?? "")).toEqual([256, null, null]);
    expect(Buffer.from(peer.take(), "latin1")).toEqual(Buffer.from(every));
  });

  it("bytes gives Uint8Arrays, in partials too, and drops CRs from lines", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "bytes" });
    client.settimeout(0);
    peer.deliver("a\rb\r\nc\rd");
    expect(await client.receive()).toEqual([bytes(0x61, 0x62), null, null]);
    expect(await net.loop.finish(client.receive("*l", "é"))).toEqual([null, "timeout", bytes(0xc3, 0xa9, 0x63, 0x64)]);
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", bytes()]);
  });

  it("are overridden for one call", async () => {
    const { client, peer } = await zero();
    peer.deliver(bytes(...E_ACUTE, 0x0a, ...E_ACUTE, 0x0a, ...E_ACUTE, 0x0a, ...E_ACUTE));
    expect(await client.receive("*l", null, { encoding: "latin1" })).toEqual(["Ã©", null, null]);
    expect(await client.receive("*l", null, { encoding: "bytes" })).toEqual([E_ACUTE, null, null]);
    expect(await client.receive()).toEqual(["é", null, null]);
    expect(await client.receiveany(null, { encoding: "bytes" })).toEqual([E_ACUTE, null, null]);
  });

  it("take a prefix in any form", async () => {
    const { client, peer } = await zero();
    peer.deliver("x\nx\nx\nx\n");
    expect(await client.receive("*l", E_ACUTE)).toEqual(["éx", null, null]);
    expect(await client.receive("*l", E_ACUTE, { encoding: "latin1" })).toEqual(["Ã©x", null, null]);
    expect(await client.receive("*l", "é", { encoding: "bytes" })).toEqual([bytes(...E_ACUTE, 0x78), null, null]);
    expect(await client.receive("*l", "\xe9", { encoding: "latin1" })).toEqual(["\xe9x", null, null]);
  });

  it("count a prefix in bytes of the call's encoding", async () => {
    const { client, peer } = await zero();
    peer.deliver("abcdef");
    expect(await client.receive(3, "é")).toEqual(["éa", null, null]);
    expect(await client.receive(3, "é", { encoding: "latin1" })).toEqual(["ébc", null, null]);
    expect(await client.receive(2, "é")).toEqual(["é", null, null]);
  });

  it("refuse a prefix that they can't hold", async () => {
    const { client, peer } = await zero();
    await expect(client.receive("*l", "\ud800")).rejects.toThrow("lone surrogate");
    await expect(client.receive("*l", "€", { encoding: "latin1" })).rejects.toThrow("above 0xFF");
    peer.deliver("x\n");
    expect(await client.receive()).toEqual(["x", null, null]);
  });
});
