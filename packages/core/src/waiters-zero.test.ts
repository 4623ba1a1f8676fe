/** A timeout of zero: it never waits, and takes one real turn of I/O. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";

describe("a timeout of zero", () => {
  const zeros = [
    [
      "block (T-45)",
      (net: Network) => ({
        net,
        set: [
          [0, "b"],
          [1, "t"],
        ] as const,
      }),
    ],
    [
      "total (T-44)",
      (net: Network) => ({
        net,
        set: [
          [1, "b"],
          [0, "t"],
        ] as const,
      }),
    ],
    ["minus zero (T-53)", (net: Network) => ({ net, set: [[-0, "b"]] as const })],
  ] as const;

  for (const [name, setup] of zeros) {
    it(`${name} takes exactly one turn and answers`, async () => {
      const { net, set } = setup(new Network());
      const { client } = await net.pair();
      for (const [value, mode] of set) client.settimeout(value, mode);
      const before = net.loop.turnsAsked;
      expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0]);
      expect(net.loop.turnsAsked - before).toBe(1);
      expect(net.loop.timersAsked).toBe(0);
    });

    it(`${name} gives what the kernel already has`, async () => {
      const { net, set } = setup(new Network());
      const { client, peer } = await net.pair();
      for (const [value, mode] of set) client.settimeout(value, mode);
      net.loop.soon(() => peer.deliver("ab\n"));
      expect(await net.loop.timed(client.receive())).toEqual([["ab", null, null], 0]);
    });
  }

  it("is not cut short by a spurious wake", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    const call = client.receive();
    peer.wake();
    net.loop.soon(() => peer.deliver("ab\n")); // later than anything that comes of the wake
    expect(await net.loop.finish(call)).toEqual(["ab", null, null]);
  });

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
