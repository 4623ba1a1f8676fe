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
    await net.loop.settle();
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
    client.settimeout(0.34, "t");
    for (let n = 1; n <= 10; n++) net.loop.at(n * 0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(client.receive(10))).toEqual([[null, "timeout", "xxx"], 0.34]);
    client.settimeout(5);
    expect(await net.loop.timed(client.receive(10))).toEqual([[null, "timeout", "xxx"], 0.34]);
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

describe("a wait", () => {
  it("looks once more when it ran out while the loop was busy", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.1, "t");
    const call = client.receive();
    await net.loop.settle();
    net.loop.block(5);
    net.loop.soon(() => net.loop.soon(() => peer.deliver("late\n"))); // after the timer has rung
    expect(await net.loop.finish(call)).toEqual(["late", null, null]);
  });

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
    expect(await other).toEqual([null, "closed", ""]);
    await net.loop.finish(closing);
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
    await net.loop.settle();
    client.settimeout(0);
    client.settimeout(0.01, "t");
    net.loop.at(0.1, () => peer.deliver("x"));
    expect(await net.loop.timed(call)).toEqual([[null, "timeout", "x"], 0.3]);
  });

  it("that is pending without limits keeps none when one is set", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const call = client.receive();
    await net.loop.settle();
    client.settimeout(0.01);
    await net.loop.advance(10);
    expect(await net.loop.pending(call)).toBe(true);
    peer.deliver("x\n");
    expect(await call).toEqual(["x", null, null]);
  });
});

describe("what is pending", () => {
  it("holds the process, each by itself, and nothing else does", async () => {
    const net = new Network();
    const held = (): number => net.script.holds - net.script.releases;
    const { client, peer } = await net.pair();
    const { server, listener } = await net.server();
    expect(held()).toBe(0);
    peer.capacity = 0;
    const calls = [client.receive(), client.send("x"), server.accept(), net.socket.select([client], null)];
    await net.loop.settle();
    expect(held()).toBe(4);
    peer.deliver("x\n");
    peer.capacity = 1;
    peer.wake();
    listener.arrive();
    await net.loop.settle();
    expect(held()).toBe(1); // the select: the line was taken before it could look
    peer.deliver("y");
    await net.loop.finish(Promise.all(calls));
    expect(held()).toBe(0);
  });
});
