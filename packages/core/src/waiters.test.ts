/** When a wait ends: to the millisecond, on a clock turned by hand. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";

/** Wakes every `step` seconds for a while, with nothing new. */
function fidget({ loop }: Network, wake: () => void, step = 0.01, times = 100): void {
  for (let n = 1; n <= times; n++) loop.at(n * step, wake);
}

describe("the block timeout", () => {
  it("ends a wait in which nothing comes (T-37)", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(0.1);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });

  it("is not extended by spurious wakes", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.1);
    fidget(net, () => peer.wake());
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });

  it("is not extended by spurious wakes after the first try took some bytes", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.1);
    peer.deliver("abc");
    fidget(net, () => peer.wake());
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", "abc"], 0.1]);
  });

  it("is not extended by spurious wakes of a send, an accept or a connect", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 2;
    client.settimeout(0.1);
    fidget(net, () => peer.wake());
    expect(await net.loop.timed(client.send("abc"))).toEqual([[null, "timeout", 2], 0.1]);

    const { server, listener } = await net.server();
    server.settimeout(0.1);
    fidget(net, () => listener.wake());
    expect(await net.loop.timed(server.accept())).toEqual([[null, "timeout"], 0.1]);

    const master = net.socket.tcp();
    master.settimeout(0.1);
    const call = master.connect("127.0.0.1", 1);
    await net.loop.flush();
    fidget(net, () => net.script.wires.at(-1)?.wake());
    expect(await net.loop.timed(call)).toEqual([[null, "timeout"], 0.1]);
  });

  it("starts again with each byte (T-30: there it limits the whole call, T-32)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35);
    for (let n = 1; n <= 10; n++) net.loop.at(n * 0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(client.receive(10))).toEqual([["xxxxxxxxxx", null, null], 1]);
  });

  it("runs from the last byte, not from the wake after it (T-39)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35);
    net.loop.at(0.1, () => peer.deliver("x"));
    fidget(net, () => peer.wake(), 0.03);
    expect(await net.loop.timed(client.receive("*a"))).toEqual([[null, "timeout", "x"], 0.45]);
  });

  it("starts again with each byte sent (T-60: there it limits the whole call, T-62)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35);
    peer.capacity = 1;
    for (let n = 1; n <= 4; n++) net.loop.at(n * 0.3, () => peer.take());
    expect(await net.loop.timed(client.send("abcdefgh"))).toEqual([[null, "timeout", 5], 1.55]);
  });

  it("is fresh for every call (T-40)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35);
    for (let n = 1; n <= 4; n++) net.loop.at(n * 0.3, () => peer.deliver("x"));
    expect(await net.loop.timed(client.receive(2))).toEqual([["xx", null, null], 0.6]);
    expect(await net.loop.timed(client.receive(2))).toEqual([["xx", null, null], 0.6]);
  });
});

describe("the total timeout", () => {
  it("ends the call whatever has come (T-31, T-34)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35, "t");
    for (let n = 1; n <= 10; n++) net.loop.at(n * 0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(client.receive(10))).toEqual([[null, "timeout", "xxx"], 0.35]);
    client.settimeout(5);
    expect(await net.loop.timed(client.receive(10))).toEqual([[null, "timeout", "xxxx"], 0.35]);
  });

  it("is fresh for every call (T-41)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.35, "r");
    for (let n = 1; n <= 4; n++) net.loop.at(n * 0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(client.receive(2))).toEqual([["xx", null, null], 0.2]);
    expect(await net.loop.timed(client.receive(2))).toEqual([["xx", null, null], 0.2]);
  });

  it("and the block timeout: whichever is first (T-32, T-33, A-05)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(5, "t");
    client.settimeout(0.05);
    net.loop.at(0.1, () => peer.deliver("xx"));
    expect(await net.loop.timed(client.receive(2))).toEqual([[null, "timeout", ""], 0.05]);
    client.settimeout(0.35);
    expect(await net.loop.timed(client.receive(2))).toEqual([["xx", null, null], 0.05]);
    const { server } = await net.server();
    server.settimeout(0.3);
    server.settimeout(0.1, "t");
    expect(await net.loop.timed(server.accept())).toEqual([[null, "timeout"], 0.1]);
  });
});

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

describe("a wait", () => {
  it("looks once more when it ran out while the loop was busy", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.1, "t");
    const call = client.receive();
    await net.loop.flush();
    net.loop.busy(5);
    net.loop.soon(() => peer.deliver("late\n"));
    expect(await net.loop.finish(call)).toEqual(["late", null, null]);
  });

  it("looks once more, and then says timeout", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(0.1);
    const call = client.receive();
    await net.loop.flush();
    net.loop.busy(5);
    const before = net.loop.turnsAsked;
    expect(await net.loop.timed(call)).toEqual([[null, "timeout", ""], 0]);
    expect(net.loop.turnsAsked - before).toBe(1);
  });

  it("without a limit lasts, with no timer (T-36, T-51)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(-0.5);
    const call = client.receive();
    await net.loop.advance(5_000_000);
    expect(await net.loop.pending(call)).toBe(true);
    expect(net.loop.timersAsked).toBe(0);
    peer.deliver("x\n");
    expect(await call).toEqual(["x", null, null]);
  });

  it("of an infinite limit lasts, with no timer (T-49)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(Infinity);
    client.settimeout(Infinity, "t");
    const call = client.receive(1);
    await net.loop.advance(5_000_000);
    peer.deliver("x");
    expect(await call).toEqual(["x", null, null]);
    expect(net.loop.timersAsked).toBe(0);
  });

  it("of a huge limit means what it says, past the longest timer (T-52)", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(2_500_000);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 2_500_000]);
    client.settimeout(1e10, "t");
    client.settimeout(null);
    const call = client.receive();
    await net.loop.advance(3_000_000);
    expect(await net.loop.pending(call)).toBe(true);
    await net.loop.finish(client.close());
    expect(await call).toEqual([null, "closed", ""]);
  });

  it("of less than a millisecond is kept (T-47, T-48)", async () => {
    const net = new Network();
    const { client } = await net.pair();
    client.settimeout(0.0005);
    expect(await net.loop.timed(client.receive())).toEqual([[null, "timeout", ""], 0.0005]);
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

  it("that is pending keeps its limits when others are set", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.2);
    const call = client.receive(2);
    await net.loop.flush();
    client.settimeout(0);
    client.settimeout(0.01, "t");
    net.loop.at(0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(call)).toEqual([[null, "timeout", "x"], 0.3]);
  });

  it("that is pending without limits keeps none when one is set", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const call = client.receive();
    await net.loop.flush();
    client.settimeout(0.01);
    await net.loop.advance(10);
    expect(await net.loop.pending(call)).toBe(true);
    peer.deliver("x\n");
    expect(await call).toEqual(["x", null, null]);
  });
});
