/** `select`. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import type { Wire } from "../test/wire.ts";
import type { Tcp, TcpObject } from "./objects.ts";
import { TcpSocket } from "./tcp.ts";

/** Clients a, b and c, whose queues are full, so that they are not ready to be sent to. */
async function three(): Promise<{ net: Network; clients: [Tcp, Tcp, Tcp]; peers: [Wire, Wire, Wire] }> {
  const net = new Network();
  const [a, b, c] = [await net.pair(), await net.pair(), await net.pair()];
  const peers: [Wire, Wire, Wire] = [a.peer, b.peer, c.peer];
  for (const peer of peers) peer.capacity = 0;
  return { net, clients: [a.client, b.client, c.client], peers };
}

describe("select", () => {
  it("says which can be read from and written to (S-05, S-06, S-26, S-27, S-49)", async () => {
    const { net, clients, peers } = await three();
    peers[0].deliver("x");
    peers[1].capacity = 1;
    expect(await net.loop.finish(net.socket.select(clients, clients, 0))).toEqual([[clients[0]], [clients[1]], null]);
    peers[0].capacity = 1;
    const [readable, writable] = await net.loop.finish(net.socket.select([clients[0]], [clients[0]]));
    expect([readable[0] === writable[0], clients[0].dirty()]).toEqual([true, false]); // S-52
  });

  it("gives the order given, and each once (S-08, S-28, S-29)", async () => {
    const { net, clients, peers } = await three();
    const [a, b, c] = clients;
    for (const peer of peers) {
      peer.deliver("x\ny");
      peer.capacity = 1;
    }
    await b.receive(); // b is dirty: no matter
    const [readable, writable] = await net.loop.finish(net.socket.select([c, a, c, b, a], [b, a, b]));
    expect(readable.map((client) => clients.indexOf(client))).toEqual([2, 0, 1]);
    expect(writable.map((client) => clients.indexOf(client))).toEqual([1, 0]);
  });

  it("takes null, nothing and empty lists (S-01 to S-03)", async () => {
    const net = new Network();
    const nothing = [[], [], "timeout"];
    expect(await net.loop.timed(net.socket.select(null, null, 0))).toEqual([nothing, 0]);
    expect(await net.loop.timed(net.socket.select([], undefined, 0.2))).toEqual([nothing, 0.2]);
    expect(await net.loop.timed(net.socket.select(undefined, [], 0.2))).toEqual([nothing, 0.2]);
  });

  it("waits without limit where none is given, or a negative one (S-42, S-43)", async () => {
    const { net, clients, peers } = await three();
    for (const limit of [undefined, null, -1, Infinity]) {
      net.loop.at(1e6, () => peers[1].deliver("x"));
      const [[readable, , error], after] = await net.loop.timed(net.socket.select(clients, null, limit));
      expect([readable, error, after]).toEqual([[clients[1]], null, 1e6]);
      await clients[1].receive(1);
    }
    expect(net.loop.timersAsked).toBe(0);
  });

  it("ends at its own timeout, and not at the sockets' (S-44)", async () => {
    const { net, clients } = await three();
    clients[0].settimeout(0);
    expect(await net.loop.timed(net.socket.select(clients, clients, 0.0104))).toEqual([[[], [], "timeout"], 0.0104]);
  });

  it("is not moved by spurious wakes", async () => {
    const { net, clients, peers } = await three();
    for (let n = 1; n < 50; n++) net.loop.at(n * 0.01, () => peers[n % 3]?.wake());
    expect(await net.loop.timed(net.socket.select(clients, clients, 0.2))).toEqual([[[], [], "timeout"], 0.2]);
  });

  it("of zero takes one turn, when something is ready and when nothing is", async () => {
    const { net, clients, peers } = await three();
    const turns = async (): Promise<number> => {
      const before = net.loop.turnsAsked;
      await net.loop.finish(net.socket.select(clients, null, 0));
      return net.loop.turnsAsked - before;
    };
    expect(await turns()).toBe(1);
    peers[0].deliver("x");
    expect(await turns()).toBe(1);
  });

  it("sees what the kernel already has, and everything of it", async () => {
    const { net, clients, peers } = await three();
    peers[0].deliver("x");
    net.loop.soon(() => peers[2].deliver("y"));
    const [readable] = await net.loop.finish(net.socket.select(clients, null, 0));
    expect(readable.length).toBe(2);
  });

  it("looks once more when its time ran out while the loop was busy", async () => {
    const { net, clients, peers } = await three();
    const call = net.socket.select(clients, null, 0.1);
    await net.loop.settle();
    net.loop.block(5);
    net.loop.soon(() => net.loop.soon(() => peers[0].deliver("x"))); // after the timer has rung
    expect(await net.loop.finish(call)).toEqual([[clients[0]], [], null]);
  });

  it("lets a turn happen in a loop around something that is always ready", async () => {
    const { net, clients, peers } = await three();
    peers[0].capacity = 1;
    const before = net.loop.turnsAsked;
    for (let n = 0; n < 10; n++) await net.loop.finish(net.socket.select(null, [clients[0]]));
    expect(net.loop.turnsAsked - before).toBe(10);
  });

  it("ends at a signal, at once where it has fired, even when something is ready", async () => {
    const { net, clients, peers } = await three();
    const controller = net.abort();
    net.loop.at(0.1, () => controller.abort());
    const { signal } = controller;
    expect(await net.loop.timed(net.socket.select(clients, clients, 5, { signal }))).toEqual([
      [[], [], "aborted"],
      0.1,
    ]);
    peers[0].deliver("x");
    const before = net.loop.turnsAsked;
    expect(await net.socket.select(clients, null, 5, { signal: ABORTED })).toEqual([[], [], "aborted"]);
    expect(net.loop.turnsAsked).toBe(before);
  });

  it("leaves no watcher behind, whatever ends it", async () => {
    const { net, clients, peers } = await three();
    const { select } = net.socket;
    await net.loop.finish(select(clients, clients, 0.1));
    const controller = net.abort();
    net.loop.soon(() => controller.abort());
    await net.loop.finish(select(clients, clients, 1, { signal: controller.signal }));
    peers[0].deliver("x");
    await net.loop.finish(select(clients, clients));
    expect(clients.map((client) => TcpSocket.state(client)?.watchers.size)).toEqual([0, 0, 0]);
  });
});

describe("select finds ready", () => {
  it("bytes that were read and not asked for, at once (S-10 to S-12)", async () => {
    const { net, clients, peers } = await three();
    peers[0].deliver("a\nb");
    await clients[0].receive();
    expect(await net.loop.timed(net.socket.select(clients, null, 5))).toEqual([[[clients[0]], [], null], 0]);
    expect(await net.loop.finish(net.socket.select(null, clients, 0))).toEqual([[], [], "timeout"]);
  });

  it("an end and a reset (S-14, S-15)", async () => {
    const { net, clients, peers } = await three();
    peers[0].end();
    peers[1].breakOff();
    const [readable, writable] = await net.loop.finish(net.socket.select(clients, clients));
    expect([readable, writable]).toEqual([[clients[0], clients[1]], [clients[1]]]);
  });

  it("what was shut down (S-16, S-17)", async () => {
    const { net, clients } = await three();
    clients[0].shutdown("receive");
    clients[1].shutdown("send");
    const [readable, writable] = await net.loop.finish(net.socket.select(clients, clients));
    expect([readable, writable]).toEqual([[clients[0]], [clients[1]]]);
  });

  it("servers that somebody has come to, and never to be written to (S-18, S-19)", async () => {
    const { net, clients } = await three();
    const { server, listener } = await net.server();
    expect(await net.loop.finish(net.socket.select([server], [server], 0))).toEqual([[], [], "timeout"]);
    net.loop.at(1, () => listener.arrive());
    const selected = net.socket.select<TcpObject, TcpObject>([...clients, server], [server]);
    expect(await net.loop.timed(selected)).toEqual([[[server], [], null], 1]);
  });

  it("no master (S-20 to S-22)", async () => {
    const net = new Network();
    const masters = [net.socket.tcp(), net.socket.tcp6()];
    const four = net.socket.tcp4();
    await net.loop.finish(four.bind("*", 0));
    masters.push(net.socket.tcp4(), four);
    expect(await net.loop.finish(net.socket.select(masters, masters, 0.05))).toEqual([[], [], "timeout"]);
  });

  it("an attempt to connect, once it is decided (S-23 to S-25)", async () => {
    const net = new Network();
    const masters: [Tcp, Tcp, Tcp] = [net.socket.tcp(), net.socket.tcp(), net.socket.tcp()];
    for (const master of masters) {
      master.settimeout(0);
      await net.loop.finish(master.connect("127.0.0.1", 80));
    }
    expect(await net.loop.finish(net.socket.select(masters, masters, 0.1))).toEqual([[], [], "timeout"]);
    net.loop.at(1, () => net.script.wires[1]?.open());
    expect(await net.loop.timed(net.socket.select(masters, masters))).toEqual([[[], [masters[1]], null], 1]);
    net.loop.at(1, () => net.script.wires[2]?.refuse());
    expect(await net.loop.timed(net.socket.select([masters[2]], [masters[2]]))).toEqual([
      [[masters[2]], [masters[2]], null],
      1,
    ]);
  });

  it("nothing that is closed, whether before or meanwhile (S-13, S-45, X-04)", async () => {
    const { net, clients, peers } = await three();
    for (const peer of peers) peer.deliver("x\ny");
    await clients[0].receive();
    await net.loop.finish(clients[0].close());
    peers[0].deliver("z");
    const { server, listener } = await net.server();
    listener.arrive();
    await server.close();
    expect(await net.loop.finish(net.socket.select([server], null, 0))).toEqual([[], [], "timeout"]);
    expect(await net.loop.finish(net.socket.select(clients, null, 0))).toEqual([clients.slice(1), [], null]);
    expect(await net.loop.finish(net.socket.select([clients[0]], [clients[0]], 0.05))).toEqual([[], [], "timeout"]);
    const { client } = await net.pair();
    net.loop.at(0.1, () => void client.close());
    expect(await net.loop.timed(net.socket.select([client], null, 0.3))).toEqual([[[], [], "timeout"], 0.3]);
  });

  it("the few among 10,000, with as many looks as there are sockets", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    const clients: Tcp[] = [];
    const wires: Wire[] = [];
    for (let n = 0; n < 10_000; n++) {
      wires.push(listener.arrive());
      const [client] = await server.accept();
      clients.push(client as Tcp);
    }
    const call = net.socket.select(clients, null);
    await net.loop.settle();
    // Many come at once: one more look at each.
    for (let n = 0; n < 10_000; n += 100) wires[n]?.deliver("x");
    const [readable] = await net.loop.finish(call);
    expect(readable.length).toBe(100);
    const looks = wires.reduce((sum, wire) => sum + wire.looks, 0);
    expect(looks).toBe(20_000);
  });
});

describe("select refuses", () => {
  it("what is no list, no socket of this library, no number, no option (S-32 to S-41)", async () => {
    const { net, clients, peers } = await three();
    peers[0].deliver("x");
    const select = net.socket.select as (...args: unknown[]) => Promise<unknown>;
    const wrong: [args: unknown[], kind: typeof TypeError | typeof RangeError, says: string][] = [
      [[1], TypeError, "recvt as an array of sockets or null, got 1"],
      [[null, clients[0]], TypeError, "sendt as an array of sockets or null, got an object"],
      [[[1]], TypeError, "sockets of this library in recvt, got 1"],
      [[[clients[0], null]], TypeError, "sockets of this library in recvt, got null"],
      [[null, [{ getfd: () => 3 }]], TypeError, "sockets of this library in sendt"],
      [[null, null, "0"], TypeError, "timeout in seconds as a number or null"],
      [[null, null, Number.NaN], RangeError, "timeout in seconds"],
      [[null, null, 0, 5], TypeError, "options as an object"],
      [[null, null, 0, { signal: {} }], TypeError, "signal as an AbortSignal"],
      [[null, null, 0, { sginal: ABORTED }], TypeError, "options signal"],
    ];
    const before = net.loop.turnsAsked;
    for (const [args, kind, says] of wrong) {
      const call = select(...args);
      await expect(call).rejects.toThrow(kind);
      await expect(call).rejects.toThrow(says);
    }
    expect(net.loop.turnsAsked).toBe(before);
    expect(await net.loop.finish(net.socket.select(clients, null))).toEqual([[clients[0]], [], null]);
  });
});
