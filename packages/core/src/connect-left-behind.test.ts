/** What becomes of an attempt to connect that a timeout, or a signal, has left behind. */
import { beforeEach, describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { Wire } from "../test/wire.ts";
import type { Tcp } from "./objects.ts";

let net: Network;
let master: Tcp;

beforeEach(() => {
  net = new Network();
  master = net.socket.tcp();
});

/** The last attempt. */
function wire(): Wire {
  const last = net.script.wires.at(-1);
  if (last === undefined) throw new Error("no attempt was made");
  return last;
}

/** Leaves an attempt behind that goes on. */
async function leftBehind(to: Tcp = master): Promise<Wire> {
  to.settimeout(0);
  expect(await net.loop.finish(to.connect("127.0.0.1", 80))).toEqual([null, "timeout"]);
  return wire();
}

describe("an attempt that was left behind", () => {
  it("goes on: select says writable, connect says 1 once (K-24)", async () => {
    const attempt = await leftBehind();
    expect(master.class).toBe("tcp{master}");
    expect(master.getpeername()).toEqual([null, "Transport endpoint is not connected", null]);
    net.loop.at(1, () => attempt.open());
    expect(await net.loop.timed(net.socket.select([master], [master]))).toEqual([[[], [master], null], 1]);
    expect(await master.connect("127.0.0.1", 80)).toEqual([1, null]);
    expect(await master.connect("127.0.0.1", 80)).toEqual([null, "already connected"]);
    expect(master.class).toBe("tcp{client}");
    expect(net.script.wires.length).toBe(1);
  });

  it("fails: select says both, connect says why once, and it is a master again (K-29)", async () => {
    const attempt = await leftBehind();
    attempt.refuse();
    expect(await net.loop.finish(net.socket.select([master], [master]))).toEqual([[master], [master], null]);
    expect(await master.connect("127.0.0.1", 80)).toEqual([null, "connection refused"]);
    expect(master.class).toBe("tcp{master}");
    expect(master.lasterror?.code).toBe("ECONNREFUSED");
    net.script.attempts.push("open");
    expect(await net.loop.finish(master.connect("127.0.0.9", 81))).toEqual([1, null]);
  });

  it("that opens in the very moment of a close is closed, and connect says so", async () => {
    const attempt = await leftBehind();
    master.settimeout(null);
    const call = master.connect("127.0.0.1", 80);
    await net.loop.settle();
    attempt.open();
    const closing = master.close();
    expect(await net.loop.finish(call)).toEqual([null, "closed"]);
    expect(await net.loop.finish(closing)).toBe(1);
  });

  it("is waited for by connect with the same target, and by no other (K-25)", async () => {
    const attempt = await leftBehind();
    const busy = [null, "Operation already in progress"];
    expect(await master.connect("127.0.0.1", 81)).toEqual(busy);
    expect(await master.connect("127.0.0.2", 80)).toEqual(busy);
    master.settimeout(0.5);
    expect(await net.loop.timed(master.connect("127.0.0.1", 80))).toEqual([[null, "timeout"], 0.5]);
    net.loop.at(0.2, () => attempt.open());
    expect(await net.loop.timed(master.connect("127.0.0.1", 80))).toEqual([[1, null], 0.2]);
    expect(net.script.wires.length).toBe(1);
  });

  it("that has failed does not block another target", async () => {
    const attempt = await leftBehind();
    attempt.refuse();
    net.script.attempts.push("open");
    const [value, error] = await net.loop.finish(master.connect("127.0.0.9", 81));
    // Either it tells of the failure, or it begins anew; but it is not in progress.
    expect(value ?? error).not.toBe("Operation already in progress");
  });

  it("that is open says so to another target, and 1 to its own", async () => {
    const attempt = await leftBehind();
    attempt.open();
    expect(await master.connect("127.0.0.9", 81)).toEqual([null, "already connected"]);
    expect(await master.connect("127.0.0.1", 80)).toEqual([1, null]);
  });

  it("by a signal goes on, too", async () => {
    const controller = net.abort();
    net.loop.at(0.1, () => controller.abort());
    const call = master.connect("127.0.0.1", 80, { signal: controller.signal });
    expect(await net.loop.timed(call)).toEqual([[null, "aborted"], 0.1]);
    wire().open();
    expect(await master.connect("127.0.0.1", 80)).toEqual([1, null]);
  });

  it("can be received from and sent to: they wait for it (K-33, K-34, Z-05)", async () => {
    const attempt = await leftBehind();
    expect(await net.loop.finish(master.send("x"))).toEqual([null, "timeout", 0]);
    expect(await net.loop.finish(master.receive())).toEqual([null, "timeout", ""]);
    master.settimeout(0.1);
    expect(await net.loop.timed(master.send("x"))).toEqual([[null, "timeout", 0], 0.1]);
    net.loop.at(0.05, () => attempt.open());
    expect(await net.loop.timed(master.send("x"))).toEqual([[1, null, null], 0.05]);
    expect(attempt.take()).toBe("x");
  });

  it("tells whoever waits for it why it failed, and leaves nobody waiting", async () => {
    const attempt = await leftBehind();
    master.settimeout(null);
    const receive = master.receive();
    const send = master.send("x");
    net.loop.at(1, () => attempt.refuse());
    const [[, first], [, second]] = await net.loop.finish(Promise.all([receive, send]));
    expect([first, second]).toContain("connection refused");
    expect([first, second]).not.toContain(null);
    expect(master.class).toBe("tcp{master}");
  });

  it("tells a receive and a connect, whichever began first", async () => {
    const attempt = await leftBehind();
    master.settimeout(null);
    const receive = master.receive();
    const again = master.connect("127.0.0.1", 80);
    net.loop.at(1, () => attempt.refuse());
    const [[, first], [, second]] = await net.loop.finish(Promise.all([receive, again]));
    expect(second).toBe("connection refused");
    expect(first).not.toBeNull();
  });

  it("takes options, shutdowns and a close with it", async () => {
    const four = net.socket.tcp4();
    const attempt = await leftBehind(four);
    expect(four.setoption("keepalive", true)).toEqual([1, null]);
    expect(four.shutdown("receive")).toBe(1);
    expect(four.shutdown("send")).toBe(1);
    expect(net.script.calls).toEqual(["connect 127.0.0.1:80"]);
    attempt.open();
    expect(four.class).toBe("tcp{client}");
    expect([attempt.options.get("keepalive"), attempt.discarding, attempt.shut]).toEqual([true, true, true]);
    expect(await four.receive()).toEqual([null, "closed", ""]);
    expect(await four.send("x")).toEqual([null, "closed", 0]);
    const other = await leftBehind();
    expect(await net.loop.finish(master.close())).toBe(1);
    expect(other.gone).toBe("reset");
  });
});
