/** `send` over a connection: what goes out, and the exact index of the last byte, whatever ends the call. */
import { describe, expect, it, vi } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";

type Ends = readonly [i?: number | null, j?: number | null];

/** Id, i and j of `send("hello", i, j)`; the index answered and what the peer got. */
const RANGES: readonly [id: string, ends: Ends, last: number, sent: string][] = [
  ["W-01", [], 5, "hello"],
  ["W-04", [3], 5, "llo"],
  ["W-06", [6], 5, ""],
  ["W-07", [10], 9, ""],
  ["W-08", [0], 5, "hello"],
  ["W-10", [-3], 5, "llo"],
  ["W-13", [-100], 5, "hello"],
  ["W-14", [2, 4], 4, "ell"],
  ["W-15", [2, 100], 5, "ello"],
  ["W-17", [2, -2], 4, "ell"],
  ["W-18", [1, 0], 0, ""],
  ["W-20", [4, 2], 3, ""],
  ["W-21", [-2, -3], 3, ""],
  ["W-25", [null, 3], 3, "hel"],
  ["W-26", [2, null], 5, "ello"],
  ["W-48", [2 ** 40], 2 ** 40 - 1, ""],
];

/** A WeakRef that is not weak. */
class Kept<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  deref(): T {
    return this.#value;
  }
}

describe("send", () => {
  for (const [id, ends, last, sent] of RANGES) {
    it(`of "hello" from ${ends[0]} to ${ends[1]} sends "${sent}" and says ${last} (${id})`, async () => {
      const net = new Network();
      const { client, peer } = await net.pair();
      expect(await client.send("hello", ...ends)).toEqual([last, null, null]);
      expect(peer.take()).toBe(sent);
      expect(net.script.calls.length).toBe(sent === "" ? 0 : 1);
    });
  }

  it("counts in bytes, not in characters", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    expect(await client.send("aé€")).toEqual([6, null, null]);
    expect(await client.send("aé€", 4)).toEqual([6, null, null]);
    expect(peer.take()).toBe("a\xc3\xa9\xe2\x82\xac\xe2\x82\xac");
  });

  it("takes text under every encoding, and bytes", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "latin1" });
    await client.send("é");
    await client.send(Uint8Array.of(0xff));
    expect(peer.take()).toBe("\xe9\xff");
    const { client: raw, peer: other } = await net.pair({ encoding: "bytes" });
    await raw.send("é");
    expect(other.take()).toBe("\xc3\xa9");
  });

  it("refuses text that can't be encoded, and sends nothing of it", async () => {
    const net = new Network();
    const { client } = await net.pair();
    await expect(client.send("ok\ud800")).rejects.toThrow("lone surrogate");
    const { client: latin1, peer } = await net.pair({ encoding: "latin1" });
    await expect(latin1.send("ok€")).rejects.toThrow("above 0xFF");
    expect(await latin1.send("ok")).toEqual([2, null, null]);
    expect(peer.take()).toBe("ok");
  });

  it("of an empty range succeeds on a closed socket, and makes no call (W-54, D-10)", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.shutdown("send");
    expect(await client.send("")).toEqual([0, null, null]);
    await net.loop.finish(client.close());
    net.script.calls.length = 0;
    const answers = [
      await client.send("x"),
      await client.send(""),
      await client.send("hello", 3),
      await client.send("hello", 6),
    ];
    expect(answers).toEqual([
      [null, "closed", 0],
      [0, null, null],
      [null, "closed", 2],
      [5, null, null],
    ]);
    expect(net.script.calls).toEqual([]);
  });

  it("sends at once what the queue takes, without a timer, a turn or a hold", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(5);
    const before = [net.script.holds, net.loop.turnsAsked];
    await client.send("hello");
    expect([net.script.holds, net.loop.turnsAsked, net.loop.timersAsked]).toEqual([...before, 0]);
  });
});

describe("a send that has to wait", () => {
  it("answers at once to a signal that has fired, and sends nothing", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    expect(await client.send("hello", 3, null, { signal: ABORTED })).toEqual([null, "aborted", 2]);
    expect(net.script.calls).toEqual([]);
    expect(await client.send("hello")).toEqual([5, null, null]);
    expect(peer.take()).toBe("hello");
  });

  it("does not encode a long text again to resume it, after a timeout or an abort", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.capacity = 1000;
    const encode = vi.spyOn(TextEncoder.prototype, "encode");
    vi.stubGlobal("WeakRef", Kept); // the collector may not decide this test
    try {
      const text = "€".repeat(6000);
      expect(await net.loop.finish(client.send(text))).toEqual([null, "timeout", 1000]);
      peer.take();
      expect(await net.loop.finish(client.send(text, 1001))).toEqual([null, "timeout", 2000]);
      expect(encode).toHaveBeenCalledTimes(1);
      peer.take();
      await net.loop.finish(client.send(`${text}!`, 2001));
      expect(encode).toHaveBeenCalledTimes(2);
      const other = "x".repeat(6000);
      const controller = net.abort();
      net.loop.soon(() => controller.abort());
      await net.loop.finish(client.send(other, 1, null, { signal: controller.signal }));
      peer.take();
      await net.loop.finish(client.send(other, 1001));
      expect(encode).toHaveBeenCalledTimes(3);
    } finally {
      encode.mockRestore();
      vi.unstubAllGlobals();
    }
  });
});

describe("a send over a transport that sends texts of its own within a write", () => {
  it("sends its own bytes all the same, in whatever encoding", async () => {
    const net = new Network();
    const carrier = await net.pair();
    for (const encoding of ["utf8", "latin1"] as const) {
      const { client, peer } = await net.pair({ encoding });
      const write = peer.write.bind(peer);
      vi.spyOn(peer, "write").mockImplementation((bytes) => {
        void carrier.client.send(`${bytes.length} bytes:`);
        return write(bytes);
      });
      expect(await net.loop.finish(client.send("payload"))).toEqual([7, null, null]);
      expect(peer.take()).toBe("payload");
    }
    expect(carrier.peer.take()).toBe("7 bytes:7 bytes:");
  });
});

describe("a loop of sends that always succeed", () => {
  it("lets a turn of I/O happen every MiB", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = Infinity;
    const data = new Uint8Array(61_440); // with its page: 64 KiB
    const before = net.loop.turnsAsked;
    for (let n = 0; n < 160; n++) expect(await net.loop.finish(client.send(data))).toEqual([61_440, null, null]);
    expect(net.loop.turnsAsked - before).toBe(9);
  });

  it("lets a turn happen for small ones, too", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = Infinity;
    client.settimeout(0);
    const before = net.loop.turnsAsked;
    for (let n = 0; n < 800; n++) expect(await net.loop.finish(client.send("x"))).toEqual([1, null, null]);
    const turns = net.loop.turnsAsked - before;
    expect(turns).toBeGreaterThanOrEqual(2);
    expect(turns).toBeLessThanOrEqual(10);
  });

  it("keeps one account for all sockets, so that a broadcast starves nobody", async () => {
    const net = new Network();
    const pairs = await Promise.all(Array.from({ length: 64 }, () => net.pair()));
    for (const wire of net.script.wires) wire.capacity = Infinity;
    const before = net.loop.turnsAsked;
    const data = "x".repeat(61_440);
    for (let n = 0; n < 4; n++) for (const { client } of pairs) await net.loop.finish(client.send(data));
    expect(net.loop.turnsAsked - before).toBe(15);
  });

  it("has its total limit all the same, and no more than one turn where that is zero", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = Infinity;
    const write = peer.write.bind(peer);
    vi.spyOn(peer, "write").mockImplementation((bytes) => write(bytes.subarray(0, 65_536)));
    client.settimeout(0, "t");
    const [, error, last] = await net.loop.finish(client.send(new Uint8Array(10_000_000)));
    expect(error).toBe("timeout");
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(2_400_000);
  });

  it("is ended by an abort or a close within that turn", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 1_048_576;
    await client.send(new Uint8Array(1_048_576));
    const controller = net.abort();
    net.loop.soon(() => controller.abort());
    expect(await net.loop.finish(client.send("x", 1, 1, { signal: controller.signal }))).toEqual([null, "aborted", 0]);
    peer.take();
    await client.send(new Uint8Array(1_048_576));
    const call = client.send("x");
    const closing = client.close();
    expect(await net.loop.finish(call)).toEqual([null, "closed", 0]);
    await net.loop.finish(closing);
  });
});
