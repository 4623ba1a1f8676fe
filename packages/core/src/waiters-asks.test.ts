/** What a wait asks of the transport: timers, turns, and what comes in the same moment as a wake. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { ZEROS } from "../test/zeros.ts";

describe("a wait", () => {
  it("looks once more, and then says timeout", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(0.1);
    const call = client.receive();
    await net.loop.settle();
    net.loop.block(5);
    const before = net.loop.turnsAsked;
    expect(await net.loop.timed(call)).toEqual([[null, "timeout", ""], 0]);
    expect(net.loop.turnsAsked - before).toBe(1);
  });

  it("does not miss a signal, or a close, that comes right after a wake", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const controller = net.abort();
    const call = client.receive("*l", null, { signal: controller.signal });
    peer.deliver("a");
    controller.abort();
    expect(await call).toEqual([null, "aborted", "a"]);
    const other = client.receive();
    peer.deliver("b");
    const closing = client.close();
    expect(await other).toEqual([null, "closed", "b"]);
    await net.loop.finish(closing);
  });

  it("does not miss a wake that comes while it goes to sleep", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const hold = net.script.hold.bind(net.script);
    net.script.hold = () => {
      hold();
      net.script.hold = hold;
      peer.deliver("hello\n");
    };
    expect(await client.receive()).toEqual(["hello", null, null]);
  });

  it("without a limit asks for no timer (T-36, T-49, T-51)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    for (const limit of [-0.5, Infinity]) {
      client.settimeout(limit);
      client.settimeout(limit, "t");
      const call = client.receive(1);
      await net.loop.advance(5_000_000);
      peer.deliver("x");
      expect(await call).toEqual(["x", null, null]);
    }
    expect(net.loop.timersAsked).toBe(0);
  });

  it("is not cut short by a timer that rings early", async () => {
    const net = new Network();
    const { client } = await net.pair();
    net.loop.early = 0.03;
    client.settimeout(0.1);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });

  it("asks for one timer, however many bytes come", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35);
    for (let n = 1; n <= 30; n++) net.loop.at(n * 0.01, () => peer.deliver("x"));
    await net.loop.finish(client.receive(30));
    expect(net.loop.timersAsked).toBe(1);
  });
});

describe("a timeout of zero", () => {
  for (const [name, set] of ZEROS) {
    it(`${name} takes exactly one turn and answers`, async () => {
      const net = new Network();
      const { client } = await net.pair();
      for (const [value, mode] of set) client.settimeout(value, mode);
      const before = net.loop.turnsAsked;
      expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0]);
      expect(net.loop.turnsAsked - before).toBe(1);
      expect(net.loop.timersAsked).toBe(0);
    });
  }

  it("takes one turn where the first try already took some bytes (RC-06)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.deliver("ab");
    const before = net.loop.turnsAsked;
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", "ab"]);
    expect(net.loop.turnsAsked - before).toBe(1);
  });

  it("goes on as long as each turn brings a byte, where it is the block limit", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    let left = 5;
    const drip = (): void => {
      peer.deliver("x");
      if (--left > 0) net.loop.soon(drip);
    };
    net.loop.soon(drip);
    const before = net.loop.turnsAsked;
    expect(await net.loop.timed(client.receive(9))).toEqual([[null, "timeout", "xxxxx"], 0]);
    expect(net.loop.turnsAsked - before).toBe(6);
  });

  it("takes one turn in all where it is the total limit", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0, "t");
    net.loop.soon(() => {
      peer.deliver("x");
      net.loop.soon(() => peer.deliver("y"));
    });
    const before = net.loop.turnsAsked;
    expect(await net.loop.timed(client.receive(9))).toEqual([[null, "timeout", "x"], 0]);
    expect(net.loop.turnsAsked - before).toBe(1);
  });

  it("takes no turn where everything has arrived (T-42, T-43)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.deliver("x".repeat(20_000));
    const before = net.loop.turnsAsked;
    const [data] = await net.loop.finish(client.receive(20_000));
    expect([data?.length, net.loop.turnsAsked - before]).toEqual([20_000, 0]);
  });
});
