/** Connecting from an address of one's own, and closing while it lasts. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import type { Tcp } from "./objects.ts";

async function bound(): Promise<{ net: Network; master: Tcp }> {
  const net = new Network();
  net.script.names.set("multi.test", [
    { ip: "127.0.0.2", family: "inet" },
    { ip: "127.0.0.3", family: "inet" },
    { ip: "::1", family: "inet6" },
  ]);
  const master = net.socket.tcp();
  expect(await net.loop.finish(master.bind("127.0.0.5", 17_001))).toEqual([1, null]);
  net.script.calls.length = 0;
  return { net, master };
}

describe("a bound master", () => {
  it("connects from its address (K-40)", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("open");
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    expect(master.getsockname()).toEqual(["127.0.0.5", 17_001, "inet"]);
    expect(net.script.calls).toEqual(["connect 127.0.0.1:80 from 127.0.0.5:17001"]);
    expect(net.script.held.length).toBe(0);
  });

  it("is bound again for each address, all of its own family", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("ECONNREFUSED", "open");
    expect(await net.loop.finish(master.connect("multi.test", 80))).toEqual([1, null]);
    expect(net.script.calls.filter((call) => call !== "reset")).toEqual([
      "resolve multi.test inet",
      "connect 127.0.0.2:80 from 127.0.0.5:17001",
      "bind 127.0.0.5:17001",
      "connect 127.0.0.3:80 from 127.0.0.5:17001",
    ]);
  });

  it("keeps the address for the next try where the transport throws", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("throw", "open");
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([null, "Network is unreachable"]);
    expect(net.script.held.length).toBe(1);
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    expect(net.script.calls.some((call) => call.startsWith("bind"))).toBe(false);
  });

  for (const timeout of [null, 0]) {
    it(`is bound again after a failure, with timeout ${timeout}`, async () => {
      const { net, master } = await bound();
      master.settimeout(timeout);
      net.script.attempts.push("ECONNREFUSED", "open");
      expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([null, "connection refused"]);
      expect(master.getsockname()).toEqual(["127.0.0.5", 17_001, "inet"]);
      await net.loop.settle();
      expect(net.script.held.length).toBe(1);
      expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    });
  }

  it("is bound again once, whoever needs the address next", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("ECONNREFUSED", "open");
    net.script.binds.push("hang");
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([null, "connection refused"]);
    const again = master.connect("127.0.0.1", 80);
    expect(await net.loop.pending(again)).toBe(true);
    net.script.hanging.shift()?.();
    expect(await net.loop.finish(again)).toEqual([1, null]);
    expect(net.script.calls.filter((call) => call.startsWith("bind"))).toEqual(["bind 127.0.0.5:17001"]);
    expect(net.script.held.length).toBe(0);
  });

  it("keeps the port that it was given when it is bound again", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("*", 0));
    net.script.attempts.push("ECONNREFUSED");
    await net.loop.finish(master.connect("127.0.0.1", 80));
    expect(net.script.calls).toContain("bind 0.0.0.0:50000");
  });

  it("begins no attempt after an abort that comes while it is bound again", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("ECONNREFUSED");
    net.script.binds.push("hang");
    const controller = net.abort();
    const call = master.connect("multi.test", 80, { signal: controller.signal });
    await net.loop.settle();
    controller.abort();
    expect(await net.loop.finish(call)).toEqual([null, "aborted"]);
    expect(net.script.hanging.length).toBe(1);
    net.script.hanging.shift()?.();
    await net.loop.settle();
    expect(net.script.wires.length).toBe(1);
  });

  it("says what keeps it from being bound again", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("ECONNREFUSED");
    net.script.binds.push("EADDRINUSE");
    expect(await net.loop.finish(master.connect("multi.test", 80))).toEqual([null, "address already in use"]);
  });

  it("of one family does not connect to another (K-41)", async () => {
    const { net, master } = await bound();
    const answer = await net.loop.finish(master.connect("::1", 80));
    expect(answer).toEqual([null, "Address family for hostname not supported"]);
    expect(net.script.held.length).toBe(1);
  });

  it("is optioned again on each descriptor", async () => {
    const { net, master } = await bound();
    master.setoption("tcp-nodelay", true);
    net.script.attempts.push("ECONNREFUSED", "open");
    await net.loop.finish(master.connect("multi.test", 80));
    expect(net.script.open.map(({ options }) => [...options])).toEqual([[["tcp-nodelay", true]]]);
  });
});

describe("close during connect", () => {
  it("ends a look-up: closed, and nothing is attempted", async () => {
    const world = new World();
    world.network.name("slow.test", ["10.0.0.2"], 5);
    const master = world.tcp();
    const call = master.connect("slow.test", 80);
    world.at(1, () => void master.close());
    expect(await world.timed(call)).toEqual([[null, "closed"], 1]);
    await world.network.clock.advance(10);
    expect(String(world.network.timeline)).not.toContain("wants to connect");
  });

  for (const fate of ["hang", "at once"] as const) {
    it(`in the moment when the look-up answers leaves nothing open (${fate})`, async () => {
      const net = new Network();
      const master = net.socket.tcp();
      const { promise, resolve } = Promise.withResolvers<{ ip: string; family: "inet" }[]>();
      Object.assign(net.script.resolver, { resolve: () => promise });
      net.script.attempts.push(fate);
      const call = master.connect("some.test", 80);
      await net.loop.settle();
      resolve([{ ip: "127.0.0.2", family: "inet" }]);
      await Promise.resolve();
      const closing = master.close();
      expect(await net.loop.finish(call)).toEqual([null, "closed"]);
      expect(await net.loop.finish(closing)).toBe(1);
      expect(net.script.open).toEqual([]);
    });
  }

  it("ends a bind: closed, and what is bound too late is closed", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("ECONNREFUSED");
    net.script.binds.push("hang");
    const call = master.connect("multi.test", 80);
    await net.loop.settle();
    expect(net.script.hanging.length).toBe(1);
    const closing = master.close();
    expect(await net.loop.finish(call)).toEqual([null, "closed"]);
    expect(await net.loop.finish(closing)).toBe(1);
    for (const grant of net.script.hanging) grant();
    await net.loop.settle();
    expect([net.script.held.length, net.script.open]).toEqual([0, []]);
  });

  it("ends an attempt: closed, and it is reset", async () => {
    const world = new World();
    world.network.partition("earth");
    const master = world.tcp();
    await world.finish(master.bind("10.0.0.1", 17_001));
    const call = master.connect("earth", 80);
    world.at(1, () => void master.close());
    expect(await world.timed(call)).toEqual([[null, "closed"], 1]);
    expect(world.left()["descriptors"]).toBe(0);
    expect(await master.connect("earth", 80)).toEqual([null, "closed"]);
    expect(await world.finish(world.tcp().bind("10.0.0.1", 17_001))).toEqual([1, null]);
  });

  it("ends a bind and a listen, and what comes too late is closed", async () => {
    const net = new Network();
    net.script.binds.push("hang");
    const first = net.socket.tcp();
    const bind = first.bind("*", 0);
    net.loop.at(1, () => void first.close());
    expect(await net.loop.timed(bind)).toEqual([[null, "closed"], 1]);
    net.script.listens.push("hang");
    const second = net.socket.tcp4();
    const listen = second.listen();
    net.loop.at(1, () => void second.close());
    expect(await net.loop.timed(listen)).toEqual([[null, "closed"], 1]);
    for (const grant of net.script.hanging) grant();
    await net.loop.settle();
    expect(net.script.held.length).toBe(0);
    expect(net.script.listeners.map(({ closed }) => closed)).toEqual([true]);
    expect([first.class, second.class]).toEqual(["tcp{master}", "tcp{master}"]);
  });
});
