/** `accept`. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import { SocketError } from "./errors.ts";

describe("accept", () => {
  it("gives those that came, in order of arrival, and then waits (A-14, Z-22)", async () => {
    const world = new World();
    const server = await world.server();
    server.settimeout(0);
    const { network, socket } = world;
    const hosts = ["10.0.1.1", "10.0.1.2", "10.0.1.3"].map((ip, n) => network.host(`host${n}.test`, ip));
    network.rule({ from: "host0.test", delay: 0.1 }); // it starts first and comes last
    for (const host of hosts) world.arrive(server, host);
    await network.clock.advance(0.1);
    const came: unknown[] = [];
    for (const _ of hosts) came.push(world.keep(socket.try(await world.finish(server.accept()))).getpeername()[0]);
    expect(came).toEqual(["10.0.1.2", "10.0.1.3", "10.0.1.1"]);
    expect(await world.timed(server.accept())).toEqual([[null, "timeout"], 0]);
  });

  it("waits for one to come, under the timeout (A-02 to A-06, A-19)", async () => {
    const world = new World();
    const server = await world.server();
    world.at(0.2, () => world.arrive(server));
    const [came, after] = await world.timed(server.accept());
    expect([world.keep(world.socket.try(came)).class, after]).toEqual(["tcp{client}", 0.2]);
    for (const mode of ["t", "b"] as const) {
      server.settimeout(0.2, mode);
      expect(await world.timed(server.accept())).toEqual([[null, "timeout"], 0.2]);
      server.settimeout(null, mode);
    }
    server.settimeout(0);
    expect(await world.timed(server.accept())).toEqual([[null, "timeout"], 0]);
  });

  it("takes what has come without a timer, a turn or a hold (A-07)", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    listener.arrive();
    const before = [net.script.holds, net.loop.turnsAsked, net.loop.timersAsked];
    await server.accept();
    expect([net.script.holds, net.loop.turnsAsked, net.loop.timersAsked]).toEqual(before);
  });

  it("gives a client with the server's encoding, maxsize and options, and no timeout (A-01, A-15, A-16)", async () => {
    const { server, listener } = await new Network().server({ encoding: "bytes", maxsize: 2 });
    server.settimeout(5);
    server.settimeout(6, "t");
    server.setoption("keepalive", true);
    server.setoption("tcp-nodelay", true);
    server.setoption("tcp-nodelay", false);
    server.setoption("linger", { on: true, timeout: 3 });
    const wire = listener.arrive();
    const [client] = await server.accept();
    if (client === null) throw new Error("none came");
    expect(client.gettimeout()).toEqual([-1, -1]);
    expect(client.getoption("keepalive")).toEqual([true, null]);
    expect(client.getoption("tcp-nodelay")).toEqual([false, null]);
    expect(client.getoption("linger")).toEqual([{ on: true, timeout: 3 }, null]);
    expect(wire.options.get("keepalive")).toBe(true);
    expect(client.getstats()).toEqual([0, 0, 0]);
    wire.deliver("abc");
    expect(await client.receive("*l")).toEqual([null, "oversized", new TextEncoder().encode("ab")]);
    client.setoption("keepalive", false);
    expect(server.getoption("keepalive")).toEqual([true, null]);
  });

  it("gives a client that has ended or broken already (A-09 to A-12, A-20)", async () => {
    const { server, listener } = await new Network().server();
    const [ended, broken] = [listener.arrive(), listener.arrive()];
    ended.deliver("bye\n");
    ended.end();
    broken.deliver("abc\ndef");
    broken.breakOff();
    const [first] = await server.accept();
    expect([await first?.receive(), await first?.receive()]).toEqual([
      ["bye", null, null],
      [null, "closed", ""],
    ]);
    const [second] = await server.accept();
    expect([await second?.receive(), await second?.receive()]).toEqual([
      ["abc", null, null],
      [null, "closed", "def"],
    ]);
  });

  it("tells a failure, and goes on (A-18)", async () => {
    const { server, listener } = await new Network().server();
    listener.queue.push(SocketError.from("EMFILE"));
    listener.arrive();
    expect(await server.accept()).toEqual([null, "Too many open files"]);
    expect(server.lasterror?.code).toBe("EMFILE");
    expect((await server.accept())[1]).toBeNull();
  });

  it("ends at a signal, at once where it has fired, and takes nobody then", async () => {
    const world = new World();
    const server = await world.server();
    const controller = world.abort();
    world.at(0.1, () => controller.abort());
    expect(await world.timed(server.accept({ signal: controller.signal }))).toEqual([[null, "aborted"], 0.1]);
    world.arrive(server);
    await world.settle();
    expect(await server.accept({ signal: ABORTED })).toEqual([null, "aborted"]);
    world.keep(world.socket.try(await server.accept()));
  });

  it("is closed once the server is, and its clients are not (A-08, X-10, Z-18)", async () => {
    const { server, listener } = await new Network().server();
    listener.arrive();
    const [client] = await server.accept();
    await server.close();
    expect(await server.accept()).toEqual([null, "closed"]);
    expect(await client?.send("x")).toEqual([1, null, null]);
  });
});
