/** `close`: how long it waits, what for, and what the peer sees. */
import { describe, expect, it } from "vitest";
import { STALLED, World } from "../test/world.ts";

describe("close", () => {
  it("of a server frees the port at once, whatever its clients do", async () => {
    const world = new World();
    const { socket } = world;
    const server = await world.server();
    const [, port] = server.getsockname();
    const peer = world.arrive(server);
    const client = world.keep(socket.try(await world.finish(server.accept())));
    expect(await world.timed(server.close())).toEqual([1, 0]);
    world.keep(socket.try(await world.finish(socket.bind("*", Number(port)))));
    expect(await client.send("x")).toEqual([1, null, null]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["x", "wait"]);
  });

  it("of a client closes gently, and holds the process until it is done (X-06, Z-24)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    await client.send("last");
    const closing = client.close();
    expect(world.left()["waits"]).toBe(1);
    expect(await world.timed(closing)).toEqual([1, 0]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["last", "end"]);
  });

  it("of a client waits as long as the kernel takes, and not longer", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const heal = world.network.rule({ from: "moon", stalled: true });
    await client.send("last");
    world.at(29.5, heal);
    world.fidget(0.1, 300);
    expect(await world.timed(client.close())).toEqual([1, 29.5]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["last", "end"]);
  });

  it("of a client waits 30 seconds for the kernel, and then resets", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    world.network.rule({ from: "moon", stalled: true });
    await client.send("x");
    world.fidget(0.1, 400);
    expect(await world.timed(client.close())).toEqual([1, 30]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["", "ECONNRESET"]);
    expect(world.left()["waits"]).toBe(0);
  });

  it("of a client waits as long as linger says, whatever its timeouts are (Z-23)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    world.network.rule({ from: "moon", stalled: true });
    client.settimeout(0);
    client.settimeout(0, "t");
    client.setoption("linger", { on: true, timeout: 5 });
    expect(await world.timed(client.close())).toEqual([1, 5]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["", "ECONNRESET"]);
  });

  it("with linger off is the default's 30 seconds", async () => {
    const world = new World();
    const { client } = await world.pair();
    world.network.rule({ from: "moon", stalled: true });
    client.setoption("linger", { on: true, timeout: 5 });
    client.setoption("linger", { on: false, timeout: 0 });
    expect(await world.timed(client.close())).toEqual([1, 30]);
  });

  it("with linger 0 resets at once (X-07)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.setoption("linger", { on: true, timeout: 0 });
    expect(await world.timed(client.close())).toEqual([1, 0]);
    await world.settle();
    expect([peer.take(), peer.last]).toEqual(["", "ECONNRESET"]);
  });

  it("of a broken connection gives 1, too", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    peer.reset();
    await world.settle();
    expect(await world.timed(client.close())).toEqual([1, 0]);
  });

  it("of a connection that breaks meanwhile waits no longer", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    world.network.rule({ from: "moon", stalled: true });
    await client.send("x");
    world.at(2, () => peer.reset());
    expect(await world.timed(client.close())).toEqual([1, 2]);
  });

  it("wakes everything that is pending with closed, and what came as partial", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const server = await world.server();
    world.network.rule({ from: "moon", stalled: true });
    peer.say("par");
    const calls = [client.receive("*l", "p"), client.send("x".repeat(STALLED + 1)), server.accept()];
    await world.settle();
    const closing = [client.close(), server.close()];
    expect(await world.timed(Promise.all(calls))).toEqual([
      [
        [null, "closed", "ppar"],
        [null, "closed", STALLED],
        [null, "closed"],
      ],
      0,
    ]);
    expect(await world.timed(Promise.all(closing))).toEqual([[1, 1], 30]);
  });
});
