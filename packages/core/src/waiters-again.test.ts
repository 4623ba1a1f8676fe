/** One call after another of its kind: what the first asked for, and was told, is nothing to the second. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";

/** Turns that are over when the test says so. */
function turnsByHand(net: Network): (() => void)[] {
  const over: (() => void)[] = [];
  net.script.turn = (done) => over.push(done);
  return over;
}

describe("a call after one of its kind", () => {
  it("is not ended by a turn of the one that was aborted", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const over = turnsByHand(net);
    client.settimeout(0);
    const controller = net.abort();
    const first = client.receive("*l", null, { signal: controller.signal });
    controller.abort();
    const second = client.receive();
    expect(await first).toEqual([null, "aborted", ""]);
    over[0]?.();
    expect(await net.loop.pending(second)).toBe(true);
    peer.deliver("moon\n");
    expect(await net.loop.pending(second)).toBe(true); // its own turn is not over
    over[1]?.();
    expect(await second).toEqual(["moon", null, null]);
  });

  it("is not ended by a turn of a send, or an accept, that was aborted", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const { server } = await net.server();
    const over = turnsByHand(net);
    client.settimeout(0);
    server.settimeout(0);
    const controller = net.abort();
    const { signal } = controller;
    peer.capacity = 0;
    const first = Promise.all([client.send("x", 1, 1, { signal }), server.accept({ signal })]);
    controller.abort();
    expect(await first).toEqual([
      [null, "aborted", 0],
      [null, "aborted"],
    ]);
    const second = Promise.all([client.send("x"), server.accept()]);
    await net.loop.settle();
    for (const done of over.slice(0, 2)) done();
    expect(await net.loop.pending(second)).toBe(true);
    for (const done of over.slice(2)) done();
    expect(await second).toEqual([
      [null, "timeout", 0],
      [null, "timeout"],
    ]);
    expect(over.length).toBe(4);
  });

  it("knows nothing of a wake that the one before had too early", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const over = turnsByHand(net);
    const hold = net.script.hold.bind(net.script);
    net.script.hold = () => {
      hold();
      net.script.hold = hold;
      peer.wake();
    };
    const controller = net.abort();
    const first = client.receive("*l", null, { signal: controller.signal });
    controller.abort();
    client.settimeout(0);
    const second = client.receive();
    expect(await first).toEqual([null, "aborted", ""]);
    expect(await net.loop.pending(second)).toBe(true);
    over[0]?.();
    expect(await second).toEqual([null, "timeout", ""]);
  });

  it("is not touched by the signal of the one before", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const [one, other] = [net.abort(), net.abort()];
    const first = client.receive("*l", null, { signal: one.signal });
    peer.deliver("moon\n");
    expect(await first).toEqual(["moon", null, null]);
    const second = client.receive("*l", null, { signal: other.signal });
    one.abort();
    expect(await net.loop.pending(second)).toBe(true);
    other.abort();
    expect(await second).toEqual([null, "aborted", ""]);
  });

  it("has a time of its own, and the timer for it", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(5);
    const first = client.receive();
    net.loop.at(4, () => peer.deliver("moon\n"));
    expect(await net.loop.timed(first)).toEqual([["moon", null, null], 4]);
    client.settimeout(3);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 3]);
    client.settimeout(4);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 4]);
  });
});
