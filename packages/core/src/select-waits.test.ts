/** `select`: how long it waits, and what for. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import type { Peer } from "../test/peer.ts";
import { STALLED, World } from "../test/world.ts";
import type { Tcp, TcpObject } from "./objects.ts";
import { TcpSocket } from "./tcp.ts";

/** Clients a, b and c, whose queues are full, so that they are not ready to be sent to. */
async function three(): Promise<{ world: World; clients: [Tcp, Tcp, Tcp]; peers: [Peer, Peer, Peer] }> {
  const world = new World();
  const [a, b, c] = [await world.pair(), await world.pair(), await world.pair()];
  world.network.rule({ from: "moon", stalled: true });
  for (const { client } of [a, b, c]) {
    expect(await world.finish(client.send("x".repeat(STALLED)))).toEqual([STALLED, null, null]);
  }
  return { world, clients: [a.client, b.client, c.client], peers: [a.peer, b.peer, c.peer] };
}

describe("select", () => {
  it("takes null, nothing and empty lists (S-01 to S-03)", async () => {
    const world = new World();
    const { select } = world.socket;
    const nothing = [[], [], "timeout"];
    expect(await world.timed(select(null, null, 0))).toEqual([nothing, 0]);
    expect(await world.timed(select([], undefined, 0.2))).toEqual([nothing, 0.2]);
    expect(await world.timed(select(undefined, [], 0.2))).toEqual([nothing, 0.2]);
  });

  it("waits without limit where none is given, or a negative one (S-42, S-43)", async () => {
    const { world, clients, peers } = await three();
    for (const limit of [undefined, null, -1, Infinity]) {
      const call = world.socket.select(clients, null, limit);
      await world.settle();
      expect(world.left()["timers"]).toBe(0);
      world.at(1e6, () => peers[1].say("x"));
      const [[readable, , error], after] = await world.timed(call);
      expect([readable, error, after]).toEqual([[clients[1]], null, 1e6]);
      await clients[1].receive(1);
    }
  });

  it("ends at its own timeout, and not at the sockets' (S-44)", async () => {
    const { world, clients } = await three();
    clients[0].settimeout(0);
    expect(await world.timed(world.socket.select(clients, clients, 0.0104))).toEqual([[[], [], "timeout"], 0.0104]);
  });

  it("is not moved by spurious wakes", async () => {
    const { world, clients } = await three();
    world.fidget();
    expect(await world.timed(world.socket.select(clients, clients, 0.2))).toEqual([[[], [], "timeout"], 0.2]);
  });

  it("of zero sees what the kernel already has, and everything of it", async () => {
    const { world, clients, peers } = await three();
    peers[0].say("x");
    await world.settle();
    peers[2].say("y");
    const [[readable], after] = await world.timed(world.socket.select(clients, null, 0));
    expect([readable, after]).toEqual([[clients[0], clients[2]], 0]);
  });

  it("looks once more when its time ran out while the loop was busy", async () => {
    const { world, clients, peers } = await three();
    const call = world.socket.select(clients, null, 0.1);
    await world.settle();
    world.network.clock.block(5);
    world.at(0, () => peers[0].say("x")); // comes a turn after the timer has rung
    expect(await world.timed(call)).toEqual([[[clients[0]], [], null], 0]);
  });

  it("ends at a signal, at once where it has fired, even when something is ready", async () => {
    const { world, clients, peers } = await three();
    const controller = world.abort();
    world.at(0.1, () => controller.abort());
    const { signal } = controller;
    const call = world.socket.select(clients, clients, 5, { signal });
    expect(await world.timed(call)).toEqual([[[], [], "aborted"], 0.1]);
    peers[0].say("x");
    await world.settle();
    expect(await world.socket.select(clients, null, 5, { signal: ABORTED })).toEqual([[], [], "aborted"]);
  });

  it("leaves no watcher behind, whatever ends it", async () => {
    const { world, clients, peers } = await three();
    const { select } = world.socket;
    await world.finish(select(clients, clients, 0.1));
    const controller = world.abort();
    world.at(0.5, () => controller.abort());
    await world.finish(select(clients, clients, 1, { signal: controller.signal }));
    peers[0].say("x");
    await world.finish(select(clients, clients));
    expect(clients.map((client) => TcpSocket.state(client)?.watchers?.size)).toEqual([0, 0, 0]);
  });
});

describe("select finds ready", () => {
  it("bytes that were read and not asked for, at once (S-10 to S-12)", async () => {
    const { world, clients, peers } = await three();
    peers[0].say("a\nb");
    await world.finish(clients[0].receive());
    expect(await world.timed(world.socket.select(clients, null, 5))).toEqual([[[clients[0]], [], null], 0]);
    expect(await world.timed(world.socket.select(null, clients, 0))).toEqual([[[], [], "timeout"], 0]);
  });

  it("servers that somebody has come to, and never to be written to (S-18, S-19)", async () => {
    const { world, clients } = await three();
    const server = await world.server();
    expect(await world.finish(world.socket.select([server], [server], 0))).toEqual([[], [], "timeout"]);
    world.at(1, () => world.arrive(server));
    const selected = world.socket.select<TcpObject, TcpObject>([...clients, server], [server]);
    expect(await world.timed(selected)).toEqual([[[server], [], null], 1]);
  });

  it("no master (S-20 to S-22)", async () => {
    const world = new World();
    const { socket } = world;
    const four = world.keep(socket.tcp4());
    await world.finish(four.bind("*", 0));
    const masters = [socket.tcp(), socket.tcp6(), socket.tcp4(), four];
    expect(await world.timed(socket.select(masters, masters, 0.05))).toEqual([[[], [], "timeout"], 0.05]);
  });

  it("an attempt to connect, once it is decided (S-23 to S-25)", async () => {
    const world = new World();
    const { network, socket } = world;
    await world.listener(world.earth, 80);
    const heal = network.partition("earth");
    const [open, refused] = [world.tcp(), world.tcp()];
    for (const [master, port] of [[open, 80] as const, [refused, 81] as const]) {
      master.settimeout(0);
      await world.finish(master.connect("earth", port));
    }
    const both = [open, refused];
    expect(await world.timed(socket.select(both, both, 0.1))).toEqual([[[], [], "timeout"], 0.1]);
    world.at(1, heal);
    expect(await world.timed(socket.select([open], [open]))).toEqual([[[], [open], null], 1]);
    expect(await world.timed(socket.select(both, both))).toEqual([[[refused], both, null], 0]);
  });

  it("nothing that is closed, whether before or meanwhile (S-13, S-45, X-04)", async () => {
    const { world, clients, peers } = await three();
    const { select } = world.socket;
    for (const peer of peers) peer.say("x\ny");
    await world.finish(clients[0].receive());
    const closing = clients[0].close();
    peers[0].end();
    const server = await world.server();
    world.arrive(server);
    await world.settle();
    await server.close();
    expect(await world.timed(select([server], null, 0))).toEqual([[[], [], "timeout"], 0]);
    expect(await world.timed(select(clients, null, 0))).toEqual([[clients.slice(1), [], null], 0]);
    expect(await world.timed(select([clients[0]], [clients[0]], 0.05))).toEqual([[[], [], "timeout"], 0.05]);
    await world.finish(closing);
    const { client } = await world.pair();
    world.at(0.1, () => void client.close());
    expect(await world.timed(select([client], null, 0.3))).toEqual([[[], [], "timeout"], 0.3]);
  });
});
