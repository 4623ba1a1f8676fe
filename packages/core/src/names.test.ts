/** `getsockname` and `getpeername` in every state (behaviour ST-09, ST-10), stats and timeouts on any class. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { NameResult } from "./results.ts";

const none = (message: "Bad file descriptor" | "Transport endpoint is not connected" | "closed"): NameResult => [
  null,
  message,
  null,
];
const NO_DESCRIPTOR = none("Bad file descriptor");
const NOT_CONNECTED = none("Transport endpoint is not connected");

describe("names", () => {
  it("of a master: its family's any-address, or what was bound (ST-10-01 to ST-10-04, B-51, B-52)", async () => {
    const net = new Network();
    const { tcp, tcp4, tcp6 } = net.socket;
    expect([tcp().getsockname(), tcp().getpeername()]).toEqual([NO_DESCRIPTOR, NO_DESCRIPTOR]);
    expect([tcp4().getsockname(), tcp4().getpeername()]).toEqual([["0.0.0.0", 0, "inet"], NOT_CONNECTED]);
    expect([tcp6().getsockname(), tcp6().getpeername()]).toEqual([["::", 0, "inet6"], NOT_CONNECTED]);
    const bound = tcp();
    await net.loop.finish(bound.bind("127.0.0.1", 0));
    expect([bound.getsockname(), bound.getpeername()]).toEqual([["127.0.0.1", 50_000, "inet"], NOT_CONNECTED]);
    await net.loop.finish(bound.listen());
    expect([bound.getsockname(), bound.getpeername()]).toEqual([["127.0.0.1", 50_000, "inet"], NOT_CONNECTED]);
  });

  it("of a client are both known, after an end and a reset, too (ST-10-06, Z-12; Z-13: there it fails)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const both = [
      ["127.0.0.1", 40_000, "inet"],
      ["127.0.0.1", 4000, "inet"],
    ];
    expect([client.getsockname(), client.getpeername()]).toEqual(both);
    peer.end();
    await client.receive();
    expect([client.getsockname(), client.getpeername()]).toEqual(both);
    peer.breakOff();
    await client.send("x");
    expect([client.getsockname(), client.getpeername()]).toEqual(both);
  });

  it("of an accepted client are the server's address and the peer's (B-54)", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    listener.arrive("127.0.0.7");
    const [client] = await server.accept();
    expect(client?.getsockname()).toEqual(server.getsockname());
    expect(client?.getpeername()).toEqual(["127.0.0.7", 41_000, "inet"]);
  });

  it("of a client that was reset before accept are what the transport knows (A-11)", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    listener.arrive().remote = null;
    const [client] = await server.accept();
    expect(client?.getpeername()).toEqual(NOT_CONNECTED);
  });

  it("of an attempt are not known before it is open (K-23, K-33)", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    master.settimeout(0);
    await net.loop.finish(master.connect("127.0.0.1", 80));
    expect([master.getsockname(), master.getpeername()]).toEqual([NOT_CONNECTED, NOT_CONNECTED]);
    net.script.wires[0]?.open();
    expect([master.getsockname()[0], master.getpeername()[1]]).toEqual(["127.0.0.1", 80]);
  });

  it("of an attempt from a bound address: that address", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("127.0.0.5", 9));
    master.settimeout(0);
    await net.loop.finish(master.connect("127.0.0.1", 80));
    expect(master.getsockname()).toEqual(["127.0.0.5", 9, "inet"]);
  });

  it("of a client that was bound to every interface is the one that it uses", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("*", 9));
    const call = master.connect("127.0.0.1", 80);
    await net.loop.settle();
    net.script.wires[0]?.open({ ip: "127.0.0.1", port: 9, family: "inet" });
    await call;
    expect(master.getsockname()).toEqual(["127.0.0.1", 9, "inet"]);
  });

  it("of a refused master are a master's (ST-10-07, K-06)", async () => {
    const net = new Network();
    const master = net.socket.tcp4();
    net.script.attempts.push("ECONNREFUSED");
    await net.loop.finish(master.connect("127.0.0.1", 80));
    expect([master.getsockname(), master.getpeername()]).toEqual([["0.0.0.0", 0, "inet"], NOT_CONNECTED]);
  });

  it("of anything closed are closed (ST-09-08 to ST-10-10)", async () => {
    const net = new Network();
    const { server } = await net.server();
    const { client } = await net.pair();
    const bound = net.socket.tcp();
    await net.loop.finish(bound.bind("*", 0));
    for (const object of [server, client, bound, net.socket.tcp()]) {
      const closing = object.close();
      expect([object.getsockname(), object.getpeername()]).toEqual([none("closed"), none("closed")]);
      await net.loop.finish(closing);
    }
  });
});

describe("stats", () => {
  it("are there on any class, and age from creation on (F-01, F-18, F-20)", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    await net.loop.advance(2.5);
    expect(master.getstats()).toEqual([0, 0, 2.5]);
    const { server } = await net.server();
    expect(server.getstats()).toEqual([0, 0, 0]);
    expect(server.setstats(1, 2, 3)).toBe(1);
    expect(server.getstats()).toEqual([1, 2, 3]);
  });

  it("are set one by one, and go on from there (F-06 to F-10, F-17, F-19)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    expect(client.setstats(100, 200)).toBe(1);
    peer.deliver("ab");
    await client.receive(2);
    await client.send("abc");
    expect(client.getstats().slice(0, 2)).toEqual([102, 203]);
    client.setstats(null, 5);
    client.setstats(undefined, null, 100);
    expect(client.getstats()).toEqual([102, 5, 100]);
    client.setstats();
    await net.loop.advance(1);
    expect(client.getstats()).toEqual([102, 5, 101]);
    client.setstats(0, 0, -5);
    expect(client.getstats()).toEqual([0, 0, -5]);
  });

  it("refuse what is no count or no time, and change nothing then (F-12 to F-16)", async () => {
    const { client } = await new Network().pair();
    client.setstats(1, 2);
    const set = client.setstats as (...args: unknown[]) => 1;
    expect(() => set.call(client, "7")).toThrow(TypeError);
    expect(() => set.call(client, 9, -1)).toThrow(RangeError);
    expect(() => set.call(client, 9, 1.5)).toThrow(RangeError);
    expect(() => set.call(client, 9, 9, "x")).toThrow(TypeError);
    expect(() => set.call(client, 9, 9, Number.NaN)).toThrow(RangeError);
    expect(client.getstats().slice(0, 2)).toEqual([1, 2]);
  });
});

describe("settimeout", () => {
  it("is what gettimeout tells, on any class and after close (T-01 to T-10, T-19, T-20, T-23; T-06: there -5)", async () => {
    const net = new Network();
    const { server } = await net.server();
    const { client } = await net.pair();
    const closed = net.socket.tcp();
    await closed.close();
    for (const object of [net.socket.tcp(), server, client, closed]) {
      expect(object.gettimeout()).toEqual([-1, -1]);
      expect(object.settimeout(2)).toBe(1);
      expect(object.gettimeout()).toEqual([2, -1]);
      object.settimeout(4, "t");
      expect(object.gettimeout()).toEqual([2, 4]);
      object.settimeout(null);
      object.settimeout(0.25, "r");
      expect(object.gettimeout()).toEqual([-1, 0.25]);
      object.settimeout(-5);
      object.settimeout(null, "t");
      expect(object.gettimeout()).toEqual([-1, -1]);
      object.settimeout(0, "b");
      object.settimeout();
      expect(object.gettimeout()).toEqual([-1, -1]);
    }
  });

  it("refuses other modes and what is no number, and changes nothing then (T-11 to T-14, T-17, T-18, T-21, T-22, T-50)", () => {
    const master = new Network().socket.tcp();
    master.settimeout(7);
    const set = master.settimeout.bind(master) as (...args: unknown[]) => 1;
    for (const mode of ["x", "", "total", "B", 2]) expect(() => set(2, mode)).toThrow('mode "b" or "t" or "r"');
    for (const value of ["1.5", true, {}]) expect(() => set(value)).toThrow(TypeError);
    expect(() => set(Number.NaN)).toThrow(RangeError);
    expect(master.gettimeout()).toEqual([7, -1]);
  });

  it("survives listen (A-17) and connect", async () => {
    const net = new Network();
    const master = net.socket.tcp4();
    master.settimeout(0.1);
    await net.loop.finish(master.listen());
    expect(master.gettimeout()).toEqual([0.1, -1]);
  });
});
