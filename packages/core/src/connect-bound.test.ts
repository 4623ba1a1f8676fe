/** Connecting from an address of one's own, closing while it lasts, and `socket.connect`, which leaves nothing behind. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
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

const heldNow = (net: Network): number => net.script.bounds.filter(({ state }) => state === "held").length;

describe("a bound master", () => {
  it("connects from its address (K-40)", async () => {
    const { net, master } = await bound();
    net.script.attempts.push("open");
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    expect(master.getsockname()).toEqual(["127.0.0.5", 17_001, "inet"]);
    expect(net.script.calls).toEqual(["connect 127.0.0.1:80 from 127.0.0.5:17001"]);
    expect(heldNow(net)).toBe(0);
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
    expect(heldNow(net)).toBe(1);
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
      expect(heldNow(net)).toBe(1);
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
    expect(heldNow(net)).toBe(0);
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
    expect(heldNow(net)).toBe(1);
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
    const net = new Network();
    const master = net.socket.tcp();
    net.script.names.set("slow.test", [{ ip: "127.0.0.2", family: "inet" }]);
    net.script.delay = 5;
    const call = master.connect("slow.test", 80);
    net.loop.at(1, () => void master.close());
    expect(await net.loop.timed(call)).toEqual([[null, "closed"], 1]);
    await net.loop.advance(10);
    expect(net.script.calls).toEqual(["resolve slow.test unspec"]);
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
    expect([heldNow(net), net.script.open]).toEqual([0, []]);
  });

  it("ends an attempt: closed, and it is reset", async () => {
    const { net, master } = await bound();
    const call = master.connect("127.0.0.1", 80);
    net.loop.at(1, () => void master.close());
    expect(await net.loop.timed(call)).toEqual([[null, "closed"], 1]);
    expect([heldNow(net), net.script.open]).toEqual([0, []]);
    expect(await master.connect("127.0.0.1", 80)).toEqual([null, "closed"]);
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
    expect(heldNow(net)).toBe(0);
    expect(net.script.listeners.map(({ closed }) => closed)).toEqual([true]);
    expect([first.class, second.class]).toEqual(["tcp{master}", "tcp{master}"]);
  });
});

describe("socket.connect", () => {
  it("gives a client without limits (SC-01)", async () => {
    const net = new Network();
    net.script.attempts.push("open");
    const [client] = await net.loop.finish(net.socket.connect("127.0.0.1", 80, { timeout: 5, maxsize: 9 }));
    expect([client?.class, client?.gettimeout()]).toEqual(["tcp{client}", [-1, -1]]);
  });

  it("leaves nothing open when it fails, whatever it fails with (SC-02, SC-03, Z-07)", async () => {
    const net = new Network();
    const { connect } = net.socket;
    net.script.attempts.push("ECONNREFUSED", "throw", "hang", "hang", "ECONNREFUSED");
    const controller = net.abort();
    const refused = await net.loop.finish(connect("127.0.0.1", 80));
    const unreachable = await net.loop.finish(connect("127.0.0.1", 80));
    const late = await net.loop.timed(connect("127.0.0.1", 80, { timeout: 2 }));
    net.loop.at(1, () => controller.abort());
    const aborted = await net.loop.timed(connect("127.0.0.1", 80, { signal: controller.signal }));
    const fromHere = await net.loop.finish(connect("127.0.0.1", 80, { locport: 9000 }));
    const unknown = await net.loop.finish(connect("nosuch.invalid", 80));
    expect([refused, unreachable, late, aborted, fromHere, unknown]).toEqual([
      [null, "connection refused"],
      [null, "Network is unreachable"],
      [[null, "timeout"], 2],
      [[null, "aborted"], 1],
      [null, "connection refused"],
      [null, "host or service not provided, or not known"],
    ]);
    expect([net.script.open, heldNow(net)]).toEqual([[], 0]);
    expect(await connect("127.0.0.1", 80, { signal: ABORTED })).toEqual([null, "aborted"]);
  });

  it("leaves from where it is told (SC-04, SC-05, SC-08, SC-18)", async () => {
    const net = new Network();
    const from = [
      { locaddr: "127.0.0.9" },
      { locaddr: "127.0.0.9", locport: 9099 },
      { locport: 9098 },
      { locaddr: "*" },
    ];
    for (const options of from) {
      net.script.attempts.push("open");
      await net.loop.finish(net.socket.connect("127.0.0.1", 80, options));
    }
    net.script.attempts.push("open");
    await net.loop.finish(net.socket.connect("::1", 80, { locport: 9097 }));
    expect(net.script.calls.filter((call) => call.startsWith("bind"))).toEqual([
      "bind 127.0.0.9:0",
      "bind 127.0.0.9:9099",
      "bind 0.0.0.0:9098",
      "bind 0.0.0.0:0",
      "bind :::9097",
    ]);
  });

  it("says why it can't leave from there (SC-06, SC-07, SC-09)", async () => {
    const net = new Network();
    net.script.binds.push("EADDRNOTAVAIL", "EADDRINUSE");
    const { connect } = net.socket;
    const answers = [
      await net.loop.finish(connect("127.0.0.1", 80, { locaddr: "192.0.2.77" })),
      await net.loop.finish(connect("127.0.0.1", 80, { locport: 9 })),
      await net.loop.finish(connect("127.0.0.1", 80, { locaddr: "::1" })),
    ];
    expect(answers.map(([, error]) => error)).toEqual([
      "Cannot assign requested address",
      "address already in use",
      "Address family for hostname not supported",
    ]);
    expect([net.script.wires, heldNow(net)]).toEqual([[], 0]);
  });

  it("counts a slow bind toward its timeout, and lets a signal end it", async () => {
    const net = new Network();
    net.script.binds.push("hang", "hang");
    const late = net.socket.connect("127.0.0.1", 80, { locport: 9, timeout: 2 });
    expect(await net.loop.timed(late)).toEqual([[null, "timeout"], 2]);
    const controller = net.abort();
    net.loop.at(1, () => controller.abort());
    const aborted = net.socket.connect("127.0.0.1", 80, { locport: 9, signal: controller.signal });
    expect(await net.loop.timed(aborted)).toEqual([[null, "aborted"], 1]);
  });

  it("forces the family: connect4, connect6, and the option (SC-10 to SC-16)", async () => {
    const net = new Network();
    const { connect, connect4, connect6 } = net.socket;
    net.script.names.set("dual.test", [
      { ip: "::1", family: "inet6" },
      { ip: "127.0.0.1", family: "inet" },
    ]);
    net.script.attempts.push("open", "open", "open");
    await net.loop.finish(connect4("dual.test", 80));
    await net.loop.finish(connect6("dual.test", 80));
    await net.loop.finish(connect("dual.test", 80, { family: "inet" }));
    expect(net.script.calls.filter((call) => call.startsWith("connect"))).toEqual([
      "connect 127.0.0.1:80",
      "connect ::1:80",
      "connect 127.0.0.1:80",
    ]);
    const wrong = [null, "Address family for hostname not supported"];
    expect(await net.loop.finish(connect4("::1", 80))).toEqual(wrong);
    expect(await net.loop.finish(connect6("127.0.0.1", 80))).toEqual(wrong);
  });
});
