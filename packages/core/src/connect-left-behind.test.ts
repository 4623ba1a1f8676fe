/** What becomes of an attempt to connect that a timeout, or a signal, has left behind. */
import { beforeEach, describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { Peer } from "../test/peer.ts";
import { World } from "../test/world.ts";
import type { Tcp } from "./objects.ts";

/** Where somebody listens, and where nobody does. */
const OPEN = 80;
const REFUSED = 81;

let world: World;
let master: Tcp;
/** Lets everything through that has been on its way to the earth. */
let heal: () => void;
let accepted: () => Peer;

beforeEach(async () => {
  world = new World();
  const listener = await world.listener(world.earth, OPEN);
  accepted = () => world.accepted(listener);
  heal = world.network.partition("earth");
  master = world.tcp();
});

/** Leaves an attempt behind that goes on. */
async function leftBehind(port: number = OPEN): Promise<void> {
  master.settimeout(0);
  expect(await world.finish(master.connect("10.0.0.2", port))).toEqual([null, "timeout"]);
}

describe("an attempt that was left behind", () => {
  it("goes on: select says writable, connect says 1 once (K-24)", async () => {
    await leftBehind();
    expect(master.class).toBe("tcp{master}");
    expect(master.getpeername()).toEqual([null, "Transport endpoint is not connected", null]);
    world.at(1, heal);
    expect(await world.timed(world.socket.select([master], [master]))).toEqual([[[], [master], null], 1]);
    expect(await master.connect("10.0.0.2", OPEN)).toEqual([1, null]);
    expect(await master.connect("10.0.0.2", OPEN)).toEqual([null, "already connected"]);
    expect(master.class).toBe("tcp{client}");
    accepted();
    expect(accepted).toThrow("nobody is there");
  });

  it("fails: select says both, connect says why once, and it is a master again (K-29)", async () => {
    await leftBehind(REFUSED);
    world.at(1, heal);
    expect(await world.timed(world.socket.select([master], [master]))).toEqual([[[master], [master], null], 1]);
    expect(await master.connect("10.0.0.2", REFUSED)).toEqual([null, "connection refused"]);
    expect(master.class).toBe("tcp{master}");
    expect(master.lasterror?.code).toBe("ECONNREFUSED");
    master.settimeout(null);
    expect(await world.finish(master.connect("earth", OPEN))).toEqual([1, null]);
  });

  it("is waited for by connect with the same target, and by no other (K-25)", async () => {
    await leftBehind();
    const busy = [null, "Operation already in progress"];
    expect(await master.connect("10.0.0.2", REFUSED)).toEqual(busy);
    expect(await master.connect("10.0.0.1", OPEN)).toEqual(busy);
    master.settimeout(0.5);
    expect(await world.timed(master.connect("10.0.0.2", OPEN))).toEqual([[null, "timeout"], 0.5]);
    world.at(0.2, heal);
    expect(await world.timed(master.connect("10.0.0.2", OPEN))).toEqual([[1, null], 0.2]);
    accepted();
    expect(accepted).toThrow("nobody is there");
  });

  it("that has failed does not block another target", async () => {
    await leftBehind(REFUSED);
    heal();
    await world.settle();
    master.settimeout(null);
    const [value, error] = await world.finish(master.connect("10.0.0.2", OPEN));
    // Either it tells of the failure, or it begins anew; but it is not in progress.
    expect(value ?? error).not.toBe("Operation already in progress");
  });

  it("that is open says so to another target, and 1 to its own", async () => {
    await leftBehind();
    heal();
    await world.settle();
    expect(await master.connect("10.0.0.2", REFUSED)).toEqual([null, "already connected"]);
    expect(await master.connect("10.0.0.2", OPEN)).toEqual([1, null]);
  });

  it("by a signal goes on, too", async () => {
    const controller = world.abort();
    world.at(0.1, () => controller.abort());
    const call = master.connect("10.0.0.2", OPEN, { signal: controller.signal });
    expect(await world.timed(call)).toEqual([[null, "aborted"], 0.1]);
    heal();
    await world.settle();
    expect(await master.connect("10.0.0.2", OPEN)).toEqual([1, null]);
  });

  it("can be received from and sent to: they wait for it (K-33, K-34, Z-05)", async () => {
    await leftBehind();
    expect(await world.timed(master.send("x"))).toEqual([[null, "timeout", 0], 0]);
    expect(await world.timed(master.receive())).toEqual([[null, "timeout", ""], 0]);
    master.settimeout(0.1);
    expect(await world.timed(master.send("x"))).toEqual([[null, "timeout", 0], 0.1]);
    world.at(0.05, heal);
    expect(await world.timed(master.send("x"))).toEqual([[1, null, null], 0.05]);
    await world.settle();
    expect(accepted().take()).toBe("x");
  });

  it("tells whoever waits for it why it failed, and leaves nobody waiting", async () => {
    await leftBehind(REFUSED);
    master.settimeout(null);
    const receive = master.receive();
    const send = master.send("x");
    world.at(1, heal);
    const [[[, first], [, second]], after] = await world.timed(Promise.all([receive, send]));
    expect([first, second]).toContain("connection refused");
    expect([first, second]).not.toContain(null);
    expect([master.class, after]).toEqual(["tcp{master}", 1]);
  });

  it("tells a receive and a connect, whichever began first", async () => {
    await leftBehind(REFUSED);
    master.settimeout(null);
    const receive = master.receive();
    const again = master.connect("10.0.0.2", REFUSED);
    world.at(1, heal);
    const [[[, first], [, second]], after] = await world.timed(Promise.all([receive, again]));
    expect([second, after]).toEqual(["connection refused", 1]);
    expect(first).not.toBeNull();
  });
});

describe("an attempt that was left behind, seen from the transport", () => {
  it("that opens in the very moment of a close is closed, and connect says so", async () => {
    const net = new Network();
    const { loop, script, socket } = net;
    const scripted = socket.tcp();
    const call = scripted.connect("127.0.0.1", 80);
    await loop.settle();
    script.wires[0]?.open();
    const closing = scripted.close();
    expect(await loop.finish(call)).toEqual([null, "closed"]);
    expect(await loop.finish(closing)).toBe(1);
  });

  it("takes options, shutdowns and a close with it", async () => {
    const { loop, script, socket } = new Network();
    const [four, other] = [socket.tcp4(), socket.tcp()];
    for (const each of [four, other]) {
      each.settimeout(0);
      expect(await loop.finish(each.connect("127.0.0.1", 80))).toEqual([null, "timeout"]);
    }
    const [attempt, second] = script.wires;
    expect(four.setoption("keepalive", true)).toEqual([1, null]);
    expect(four.shutdown("receive")).toBe(1);
    expect(four.shutdown("send")).toBe(1);
    expect(script.calls).toEqual(["connect 127.0.0.1:80", "connect 127.0.0.1:80"]);
    attempt?.open();
    expect(four.class).toBe("tcp{client}");
    expect([attempt?.options.get("keepalive"), attempt?.discarding, attempt?.shut]).toEqual([true, true, true]);
    expect(await four.receive()).toEqual([null, "closed", ""]);
    expect(await four.send("x")).toEqual([null, "closed", 0]);
    expect(await loop.finish(other.close())).toBe(1);
    expect(second?.gone).toBe("reset");
  });
});
