/** `select`: what it says, and what it asks of the transport. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import type { Wire } from "../test/wire.ts";
import type { Tcp } from "./objects.ts";

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

  it("lets a turn happen in a loop around something that is always ready", async () => {
    const { net, clients, peers } = await three();
    peers[0].capacity = 1;
    const before = net.loop.turnsAsked;
    for (let n = 0; n < 10; n++) await net.loop.finish(net.socket.select(null, [clients[0]]));
    expect(net.loop.turnsAsked - before).toBe(10);
  });

  it("takes no turn for a signal that has fired, even when something is ready", async () => {
    const { net, clients, peers } = await three();
    peers[0].deliver("x");
    const before = net.loop.turnsAsked;
    expect(await net.socket.select(clients, null, 5, { signal: ABORTED })).toEqual([[], [], "aborted"]);
    expect(net.loop.turnsAsked).toBe(before);
  });
});

describe("select finds ready", () => {
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

  it("nothing that is closed, whatever the transport says of it (S-13, X-04)", async () => {
    const { net, clients, peers } = await three();
    for (const peer of peers) peer.deliver("x\ny");
    await clients[0].receive();
    await net.loop.finish(clients[0].close());
    peers[0].end();
    const { server, listener } = await net.server();
    listener.arrive();
    await server.close();
    expect(await net.loop.finish(net.socket.select([server], null, 0))).toEqual([[], [], "timeout"]);
    expect(await net.loop.finish(net.socket.select(clients, null, 0))).toEqual([clients.slice(1), [], null]);
    expect(await net.loop.finish(net.socket.select([clients[0]], [clients[0]], 0.05))).toEqual([[], [], "timeout"]);
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
