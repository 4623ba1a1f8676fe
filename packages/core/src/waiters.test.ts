/** When a wait ends: to the microsecond, on a virtual clock. */
import { describe, expect, it } from "vitest";
import { FULL, STALLED, World, type Pair } from "../test/world.ts";

/** A client whose peer says "x" every `step` seconds, so many times. */
async function dripping(step: number, times: number): Promise<{ world: World } & Pair> {
  const world = new World();
  const pair = await world.pair();
  for (let n = 1; n <= times; n++) world.at(n * step, () => pair.peer.say("x"));
  return { world, ...pair };
}

describe("the block timeout", () => {
  it("ends a wait in which nothing comes (T-37)", async () => {
    const world = new World();
    const { client } = await world.pair();
    client.settimeout(0.1);
    expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });

  it("is not extended by spurious wakes", async () => {
    const world = new World();
    const { client } = await world.pair();
    client.settimeout(0.1);
    world.fidget();
    expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });

  it("is not extended by spurious wakes after the first try took some bytes", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.1);
    peer.say("abc");
    await world.settle();
    world.fidget();
    expect(await world.timed(client.receive())).toEqual([[null, "timeout", "abc"], 0.1]);
  });

  it("is not extended by spurious wakes of a send, an accept or a connect", async () => {
    const world = new World();
    const { client } = await world.pair();
    const { network } = world;
    network.rule({ from: "moon", stalled: true });
    client.settimeout(0.1);
    world.fidget();
    expect(await world.timed(client.send("x".repeat(STALLED + 1)))).toEqual([[null, "timeout", STALLED], 0.1]);

    const server = await world.server();
    server.settimeout(0.1);
    world.fidget();
    expect(await world.timed(server.accept())).toEqual([[null, "timeout"], 0.1]);

    network.partition("earth");
    const master = world.tcp();
    master.settimeout(0.1);
    world.fidget();
    expect(await world.timed(master.connect("earth", 1))).toEqual([[null, "timeout"], 0.1]);
  });

  it("starts again with each byte (T-30: there it limits the whole call, T-32)", async () => {
    const { world, client } = await dripping(0.1, 10);
    client.settimeout(0.35);
    expect(await world.timed(client.receive(10))).toEqual([["xxxxxxxxxx", null, null], 1]);
  });

  it("runs from the last byte, not from the wake after it (T-39)", async () => {
    const { world, client } = await dripping(0.1, 1);
    client.settimeout(0.35);
    world.fidget(0.03);
    expect(await world.timed(client.receive("*a"))).toEqual([[null, "timeout", "x"], 0.45]);
  });

  it("starts again with each byte sent (T-60: there it limits the whole call, T-62)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.35);
    let taken = 0;
    for (let n = 1; n <= 4; n++) world.at(n * 0.3, () => (taken += peer.take(1).length));
    const [[, error, last], after] = await world.timed(client.send(new Uint8Array(1_000_000)));
    expect([error, last, after]).toEqual(["timeout", FULL + taken, 1.55]);
  });

  it("is fresh for every call (T-40)", async () => {
    const { world, client } = await dripping(0.3, 4);
    client.settimeout(0.35);
    expect(await world.timed(client.receive(2))).toEqual([["xx", null, null], 0.6]);
    expect(await world.timed(client.receive(2))).toEqual([["xx", null, null], 0.6]);
  });
});

describe("the total timeout", () => {
  it("ends the call whatever has come (T-31, T-34)", async () => {
    const { world, client } = await dripping(0.1, 10);
    client.settimeout(0.33, "t");
    expect(await world.timed(client.receive(10))).toEqual([[null, "timeout", "xxx"], 0.33]);
    client.settimeout(5);
    expect(await world.timed(client.receive(10))).toEqual([[null, "timeout", "xxx"], 0.33]);
  });

  it("is fresh for every call (T-41)", async () => {
    const { world, client } = await dripping(0.1, 4);
    client.settimeout(0.35, "r");
    expect(await world.timed(client.receive(2))).toEqual([["xx", null, null], 0.2]);
    expect(await world.timed(client.receive(2))).toEqual([["xx", null, null], 0.2]);
  });

  it("and the block timeout: whichever is first (T-32, T-33, A-05)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(5, "t");
    client.settimeout(0.05);
    world.at(0.1, () => peer.say("xx"));
    expect(await world.timed(client.receive(2))).toEqual([[null, "timeout", ""], 0.05]);
    client.settimeout(0.35);
    expect(await world.timed(client.receive(2))).toEqual([["xx", null, null], 0.05]);
    const server = await world.server();
    server.settimeout(0.3);
    server.settimeout(0.1, "t");
    expect(await world.timed(server.accept())).toEqual([[null, "timeout"], 0.1]);
  });
});

describe("a wait", () => {
  it("looks once more when it ran out while the loop was busy", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.1, "t");
    const call = client.receive();
    await world.settle();
    world.network.clock.block(5);
    world.at(0, () => peer.say("late\n")); // comes a turn after the timer has rung
    expect(await world.timed(call)).toEqual([["late", null, null], 0]);
  });

  it("without a limit lasts, with no timer (T-36, T-51)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(-0.5);
    const call = client.receive();
    await world.network.clock.advance(5_000_000);
    expect(await world.pending(call)).toBe(true);
    expect(world.left()["timers"]).toBe(0);
    peer.say("x\n");
    expect(await world.finish(call)).toEqual(["x", null, null]);
  });

  it("of an infinite limit lasts, with no timer (T-49)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(Infinity);
    client.settimeout(Infinity, "t");
    const call = client.receive(1);
    await world.network.clock.advance(5_000_000);
    expect([await world.pending(call), world.left()["timers"]]).toEqual([true, 0]);
    peer.say("x");
    expect(await world.finish(call)).toEqual(["x", null, null]);
  });

  it("of a huge limit means what it says, past the longest timer (T-52)", async () => {
    const world = new World();
    const { client } = await world.pair();
    client.settimeout(2_500_000);
    expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], 2_500_000]);
    client.settimeout(1e10, "t");
    client.settimeout(null);
    const call = client.receive();
    await world.network.clock.advance(3_000_000);
    expect(await world.pending(call)).toBe(true);
    await world.finish(client.close());
    expect(await call).toEqual([null, "closed", ""]);
  });

  it("of less than a millisecond is kept (T-47, T-48)", async () => {
    const world = new World();
    const { client } = await world.pair();
    for (const limit of [0.0005, 0.000_001]) {
      client.settimeout(limit);
      expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], limit]);
    }
  });

  it("that is pending keeps its limits when others are set", async () => {
    const { world, client } = await dripping(0.1, 1);
    client.settimeout(0.2);
    const call = client.receive(2);
    client.settimeout(0);
    client.settimeout(0.01, "t");
    expect(await world.timed(call)).toEqual([[null, "timeout", "x"], 0.3]);
  });

  it("that is pending without limits keeps none when one is set", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const call = client.receive();
    client.settimeout(0.01);
    await world.network.clock.advance(10);
    expect(await world.pending(call)).toBe(true);
    peer.say("x\n");
    expect(await world.finish(call)).toEqual(["x", null, null]);
  });
});

describe("what is pending", () => {
  it("holds the process, each by itself, and nothing else does", async () => {
    const world = new World();
    const held = (): number | undefined => world.left()["waits"];
    const { client, peer } = await world.pair();
    const server = await world.server();
    const heal = world.network.rule({ from: "moon", to: "earth", stalled: true });
    expect(held()).toBe(0);
    const data = "x".repeat(STALLED + 1);
    const calls = [client.receive(), client.send(data), server.accept(), world.socket.select([client], null)] as const;
    await world.settle();
    expect(held()).toBe(4);
    peer.say("x\n");
    heal();
    world.arrive(server);
    await world.settle();
    expect(held()).toBe(1); // the select: the line was taken before it could look
    peer.say("y");
    const [, , accepted] = await world.finish(Promise.all(calls));
    expect(held()).toBe(0);
    world.keep(world.socket.try(accepted));
  });
});
