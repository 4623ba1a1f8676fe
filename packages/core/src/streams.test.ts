/** `readable` and `writable`: Web Streams over the same buffer, with real back-pressure. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import { SocketError } from "./errors.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "nothing",
    (error: unknown) => error,
  );

describe("readable", () => {
  it("is one stream, however often it is asked for", async () => {
    const { client } = await new Network().pair();
    expect(client.readable).toBe(client.readable);
    expect(client.writable).toBe(client.writable);
  });

  it("reads nothing before somebody pulls, and a chunk at a pull", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("one");
    const reader = client.readable.getReader();
    await net.loop.settle();
    expect([peer.reads, net.script.holds - net.script.releases]).toEqual([0, 0]);
    expect(text((await reader.read()).value)).toBe("one");
    const before = peer.reads;
    peer.deliver("two");
    await net.loop.settle();
    expect(peer.reads).toBe(before);
    expect(text((await reader.read()).value)).toBe("two");
  });

  it("begins with what is buffered, and shares with receive", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("line\nrest\nmore");
    await client.receive();
    const reader = client.readable.getReader();
    expect(text((await reader.read()).value)).toBe("rest\nmore");
    reader.releaseLock();
    peer.deliver("x\ny");
    expect(await client.receive()).toEqual(["x", null, null]);
    expect(client.getstats()[0]).toBe(16);
  });

  it("ends at the peer's end", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    world.at(1, () => peer.say("é"));
    world.at(2, () => peer.end());
    expect(await world.timed(new Response(client.readable).text())).toEqual(["é", 2]);
    peer.take();
    expect(peer.last).toBe("wait"); // we have not ended
  });

  it("fails with a SocketError at a reset, after what had arrived", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("x");
    peer.breakOff();
    const reader = client.readable.getReader();
    expect(text((await reader.read()).value)).toBe("x");
    const error = await caught(reader.read());
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ message: "closed", cause: { code: "ECONNRESET" } });
  });

  it("fails with a SocketError at a timeout, and the socket goes on", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.1);
    const reader = client.readable.getReader();
    expect(await world.timed(caught(reader.read()))).toEqual([expect.objectContaining({ message: "timeout" }), 0.1]);
    peer.say("x\n");
    expect(await world.finish(client.receive())).toEqual(["x", null, null]);
  });

  it("is cancelled by shutting our receiving down, also while a read is pending", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const reader = client.readable.getReader();
    const read = reader.read();
    await net.loop.settle();
    await net.loop.finish(reader.cancel());
    expect(await read).toEqual({ done: true, value: undefined });
    expect([peer.discarding, peer.shut]).toEqual([true, false]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([1, null, null]);
  });

  it("gives chunks that are the reader's own", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const pool = new TextEncoder().encode("xxonexx");
    peer.deliver(pool.subarray(2, 5));
    const { value } = await client.readable.getReader().read();
    expect([text(value), value?.buffer.byteLength]).toEqual(["one", 3]);
  });
});

describe("writable", () => {
  it("waits until the transport has taken a chunk", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 2;
    const writer = client.writable.getWriter();
    const write = writer.write(new TextEncoder().encode("abcd"));
    expect(await net.loop.pending(write)).toBe(true);
    expect([peer.take(1), writer.desiredSize]).toEqual(["a", 0]);
    expect(await net.loop.pending(write)).toBe(true);
    expect(peer.take()).toBe("bc");
    await net.loop.finish(write);
    expect([peer.take(), client.getstats()[1]]).toEqual(["d", 4]);
  });

  it("is closed by ending our side, after what was written", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const writer = client.writable.getWriter();
    void writer.write(new TextEncoder().encode("last"));
    await net.loop.finish(writer.close());
    expect([peer.take(), peer.shut, peer.discarding, peer.gone]).toEqual(["last", true, false, null]);
    peer.deliver("x\n");
    expect(await client.receive()).toEqual(["x", null, null]);
  });

  it("is aborted by a reset, so that what was sent does not look complete", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    await net.loop.finish(client.writable.abort(new Error("enough")));
    expect([peer.shut, peer.gone]).toEqual([false, "reset"]);
    await net.loop.finish(client.close());
  });

  it("is aborted at once, even while a write waits for room", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 2;
    const writer = client.writable.getWriter();
    writer.closed.catch(() => {});
    const write = caught(writer.write(new TextEncoder().encode("abcd")));
    await net.loop.settle();
    const aborted = writer.abort(new Error("enough"));
    expect(await net.loop.pending(aborted)).toBe(false);
    peer.breakOff(); // so that nothing is left pending where it is not
    await net.loop.finish(Promise.all([write, caught(aborted)]));
  });

  it("fails with a SocketError that has the index and the cause", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 3;
    const writer = client.writable.getWriter();
    writer.closed.catch(() => {});
    net.loop.at(1, () => peer.breakOff());
    const error = await net.loop.finish(caught(writer.write(new TextEncoder().encode("abcd"))));
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ message: "closed", partial: 3, cause: { code: "ECONNRESET" } });
  });

  it("fails where what is written is no bytes", async () => {
    const { client } = await new Network().pair();
    const writer = client.writable.getWriter();
    writer.closed.catch(() => {});
    await expect(writer.write(7 as unknown as Uint8Array)).rejects.toThrow(TypeError);
  });

  it("and readable pipe from one socket to another", async () => {
    const world = new World();
    const [from, to] = [await world.pair(), await world.pair()];
    const data = Array.from({ length: 120_000 }, (_, n) => String(n).padStart(8, "0")).join("");
    for (let n = 0; n < data.length; n += 60_000) {
      world.at(n / 60_000, () => from.peer.say(data.slice(n, n + 60_000)));
    }
    world.at(20, () => from.peer.end());
    let taken = "";
    for (let n = 1; n < 40; n++) world.at(n, () => (taken += to.peer.take(1)));
    await world.finish(from.client.readable.pipeTo(to.client.writable));
    await world.network.clock.advance(40);
    expect(taken === data).toBe(true);
    expect([to.peer.take(), to.peer.last]).toEqual(["", "end"]);
  });
});
