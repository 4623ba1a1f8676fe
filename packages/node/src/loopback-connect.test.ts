/** connect: behaviour §3, over listeners, ports that refuse, and black holes. */
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blackHole, type BlackHole } from "../test/children.ts";
import { descriptors } from "../test/leaks.ts";
import { connectTo, LOCAL, portOf, rawClient, refusedPort, serving, tidy, until } from "../test/loopback.ts";
import * as socket from "./index.ts";

let hole: BlackHole;
beforeAll(async () => {
  hole = await blackHole();
});
afterAll(() => hole.close());

const refused = [null, "connection refused"];
const timedOut = [null, "timeout"];
const done = [1, null];
const FAMILY = [null, "Address family for hostname not supported"];

/** The real transport, with names of our own: nobody is asked. */
const NAMES: Record<string, string[]> = {
  "dual.test": ["::1", "127.0.0.1"],
  "multi.test": ["127.0.0.1", "127.0.0.3"],
};
const named = socket.createSockets({
  ...socket.transport,
  resolver: {
    ...socket.transport.resolver,
    resolve: async (host, family) =>
      (NAMES[host] ?? [])
        .map((ip) => ({ ip, family: net.isIPv6(ip) ? ("inet6" as const) : ("inet" as const) }))
        .filter((name) => family === "unspec" || name.family === family),
  },
});

async function timed(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await call();
  return (performance.now() - begin) / 1000;
}

describe("connect", () => {
  test.each([
    ["K-01: tcp()", socket.tcp, LOCAL],
    ["K-02: tcp4()", socket.tcp4, LOCAL],
    ["K-03: tcp6()", socket.tcp6, "::1"],
    ["K-04: tcp() over IPv6", socket.tcp, "::1"],
  ])("%s becomes a client that knows both names", async (_, make, host) => {
    const port = portOf(await serving(host));
    const master = tidy(make());
    expect(await master.connect(host, port)).toEqual(done);
    const family = host === LOCAL ? "inet" : "inet6";
    expect([master.class, master.getfamily()]).toEqual(["tcp{client}", family]);
    expect(master.getpeername()).toEqual([host, port, family]);
    expect(master.getsockname()).toEqual([host, expect.any(Number), family]);
    expect(await master.connect(host, port)).toEqual([null, "already connected"]);
    expect(await master.connect(host, refusedPort(host))).toEqual([null, "already connected"]);
  });

  test("K-05, K-38, K-39: a refused master may try again, tcp4() as well", async () => {
    const port = portOf(await serving());
    for (const make of [socket.tcp, socket.tcp4]) {
      const master = tidy(make());
      for (let at = 0; at < 3; at++) expect(await master.connect(LOCAL, refusedPort())).toEqual(refused);
      expect([master.class, master.lasterror?.code]).toEqual(["tcp{master}", "ECONNREFUSED"]);
      expect(await master.connect(LOCAL, port)).toEqual(done);
      expect(master.lasterror).toBeNull();
    }
  });

  test("K-07 to K-09: a literal of the wrong family fails", async () => {
    const port = portOf(await serving());
    expect(await tidy(socket.tcp4()).connect("::1", port)).toEqual(FAMILY);
    expect(await tidy(socket.tcp6()).connect(LOCAL, port)).toEqual(FAMILY);
    expect(await tidy(socket.tcp6()).connect("::ffff:127.0.0.1", port)).toEqual([null, "Network is unreachable"]);
  });

  test("B-58, B-59: tcp6() refuses IPv4, and takes it once ipv6-v6only is off", async () => {
    const strict = tidy(socket.tcp6());
    await strict.bind("*", 0);
    await strict.listen();
    expect(strict.getoption("ipv6-v6only")).toEqual([true, null]);
    expect(await tidy(socket.tcp()).connect(LOCAL, portOf(strict))).toEqual(refused);
    const dual = tidy(socket.tcp6());
    expect(dual.setoption("ipv6-v6only", false)).toEqual(done);
    await dual.bind("*", 0);
    await dual.listen();
    await connectTo(portOf(dual));
    const accepted = tidy(socket.try(await dual.accept()));
    expect(accepted.getpeername()).toEqual(["::ffff:127.0.0.1", expect.any(Number), "inet6"]);
  });

  test("K-66: the IPv4 wildcard does not answer on ::1", async () => {
    const port = portOf(await serving("*"));
    expect(await tidy(socket.tcp()).connect("::1", port)).toEqual(refused);
  });

  test("K-11 to K-13: every address of a name is tried", async () => {
    const four = portOf(await serving());
    const six = portOf(await serving("::1"));
    const client = tidy(named.tcp());
    expect(await client.connect("dual.test", four)).toEqual(done);
    expect(client.getpeername()[0]).toBe(LOCAL);
    const other = tidy(named.tcp());
    expect(await other.connect("dual.test", six)).toEqual(done);
    expect(other.getpeername()[0]).toBe("::1");
    expect(await tidy(named.tcp()).connect("dual.test", refusedPort())).toEqual(refused);
    expect(await tidy(named.tcp4()).connect("dual.test", six)).toEqual(refused);
  });

  test("K-16, K-18: a black hole is left after the block limit, for the next address", async () => {
    const server = tidy(socket.try(await socket.bind("127.0.0.3", hole.port)));
    const client = tidy(named.tcp());
    client.settimeout(0.1);
    expect(await client.connect("multi.test", hole.port)).toEqual(done);
    expect(client.getpeername()).toEqual(["127.0.0.3", portOf(server), "inet"]);
  });

  test("K-16: a bound master keeps its port from one address to the next", async () => {
    const server = tidy(socket.try(await socket.bind("127.0.0.3", hole.port)));
    const client = tidy(named.tcp());
    await client.bind("127.0.0.1", 0);
    const port = portOf(client);
    client.settimeout(0.1);
    expect(await client.connect("multi.test", hole.port)).toEqual(done);
    const accepted = tidy(socket.try(await server.accept()));
    expect([portOf(client), accepted.getpeername()]).toEqual([port, [LOCAL, port, "inet"]]);
  });

  test("K-19 to K-22: a black hole takes as long as the limit says, and the total covers all addresses", async () => {
    const times: [number | null, number | null][] = [
      [0.15, null],
      [null, 0.15],
      [null, 0],
      [0, null],
      [5, 0.15],
    ];
    for (const [block, total] of times) {
      const client = tidy(named.tcp());
      client.settimeout(block);
      client.settimeout(total, "t");
      const took = await timed(async () => expect(await client.connect(LOCAL, hole.port)).toEqual(timedOut));
      expect(took).toBeGreaterThan(Math.min(block ?? 9, total ?? 9) - 0.005);
      expect(took).toBeLessThan(2);
      expect(client.class).toBe("tcp{master}");
      expect(client.lasterror).toBeNull();
    }
  });

  test("K-24: with timeout 0 a connect is decided by select, and then said once", async () => {
    const port = portOf(await serving());
    const client = tidy(socket.tcp());
    client.settimeout(0);
    const first = await client.connect(LOCAL, port);
    if (first[1] !== null) {
      expect(first).toEqual(timedOut);
      expect((await socket.select(null, [client], 2))[1]).toEqual([client]);
      expect(await client.connect(LOCAL, port)).toEqual(done);
    }
    expect(await client.connect(LOCAL, port)).toEqual([null, "already connected"]);
  });

  test("K-33, S-23: while it is pending nothing moves, and another target is refused", async () => {
    const client = tidy(socket.tcp());
    client.settimeout(0);
    expect(await client.connect(LOCAL, hole.port)).toEqual(timedOut);
    expect(await client.connect(LOCAL, hole.port)).toEqual(timedOut);
    expect(await client.connect(LOCAL, refusedPort())).toEqual([null, "Operation already in progress"]);
    expect(await client.send("x")).toEqual([null, "timeout", 0]);
    expect(await client.receive()).toEqual([null, "timeout", ""]);
    expect(await socket.select([client], [client], 0.02)).toEqual([[], [], "timeout"]);
    expect(client.getpeername()).toEqual([null, "Transport endpoint is not connected", null]);
    expect(await client.close()).toBe(1);
    expect(await client.connect(LOCAL, hole.port)).toEqual([null, "closed"]);
  });

  test("Z-05: a connect that timed out goes on, and what was asked meanwhile is done", async () => {
    const mine = tidy(await blackHole());
    const client = tidy(socket.tcp());
    client.settimeout(0.05);
    expect(await client.connect(LOCAL, mine.port)).toEqual(timedOut);
    mine.open();
    client.settimeout(5);
    const [sent, line] = await Promise.all([client.send("echo\n"), client.receive()]);
    expect([sent, line]).toEqual([
      [5, null, null],
      ["echo", null, null],
    ]);
    expect((await socket.select(null, [client], 5))[1]).toEqual([client]);
    expect(await client.connect(LOCAL, mine.port)).toEqual(done);
    expect(await client.connect(LOCAL, mine.port)).toEqual([null, "already connected"]);
    expect(client.getpeername()).toEqual([LOCAL, mine.port, "inet"]);
  });

  test("an abort ends the wait only, and an aborted signal answers at once", async () => {
    const client = tidy(socket.tcp());
    const controller = new AbortController();
    const pending = client.connect(LOCAL, hole.port, { signal: controller.signal });
    controller.abort();
    expect(await pending).toEqual([null, "aborted"]);
    client.settimeout(0);
    expect(await client.connect(LOCAL, hole.port)).toEqual(timedOut);
    const other = tidy(socket.tcp());
    expect(await other.connect(LOCAL, hole.port, { signal: controller.signal })).toEqual([null, "aborted"]);
    expect(other.getfd()).toBe(-1);
  });

  test("50 attempts that hang leave no descriptor once they are closed", async () => {
    const before = descriptors().length;
    const masters = Array.from({ length: 50 }, () => tidy(socket.tcp()));
    for (const master of masters) master.settimeout(0);
    const all = await Promise.all(masters.map((master) => master.connect(LOCAL, hole.port)));
    expect(all).toEqual(masters.map(() => timedOut));
    expect(new Set(masters.map((master) => master.getfd())).size).toBe(50);
    await Promise.all(masters.map((master) => master.close()));
    await until(() => descriptors().length <= before, "descriptors to be freed");
  });

  test("K-40, B-52: bind before connect, and the peer sees that port", async () => {
    const server = await serving();
    const client = tidy(socket.tcp());
    expect(await client.bind("127.0.0.5", 0)).toEqual(done);
    const name = client.getsockname();
    expect(await client.connect(LOCAL, portOf(server))).toEqual(done);
    expect(client.getsockname()).toEqual(name);
    expect(tidy(socket.try(await server.accept())).getpeername()).toEqual(name);
  });

  test("K-41: a bound master has a family; Z-02: refused, it is bound to the same port again", async () => {
    const server = await serving();
    const client = tidy(socket.tcp());
    await client.bind(LOCAL, 0);
    const name = client.getsockname();
    expect(await client.connect("::1", portOf(server))).toEqual(FAMILY);
    expect(await client.connect(LOCAL, refusedPort())).toEqual(refused);
    expect(client.getsockname()).toEqual(name);
    expect(await client.connect(LOCAL, portOf(server))).toEqual(done);
    expect(client.getsockname()).toEqual(name);
  });

  test("K-10, K-18, K-56: what is no address and no name is refused without asking", async () => {
    const client = tidy(socket.tcp());
    for (const host of ["", "256.1.1.1", "[::1]", "127.0.0.1:80", "a b"]) {
      expect(await client.connect(host, 80)).toEqual([null, "host or service not provided, or not known"]);
    }
  });

  test("K-55, K-57, K-67: '*', 0.0.0.0 and localhost reach this host", async () => {
    const port = portOf(await serving("*"));
    for (const host of ["*", "0.0.0.0", "127.1"]) {
      const client = tidy(socket.tcp());
      expect(await client.connect(host, port)).toEqual(done);
      expect(client.getpeername()).toEqual([LOCAL, port, "inet"]);
    }
    expect(await tidy(socket.tcp4()).connect("localhost", port)).toEqual(done);
  });

  test("K-64: what a peer says and ends at once arrives", async () => {
    const server = net.createServer((peer) => peer.end("hi\n")).listen(0, LOCAL);
    tidy(server);
    await until(() => server.listening, "the server to listen");
    const client = await connectTo((server.address() as net.AddressInfo).port);
    expect(await client.receive()).toEqual(["hi", null, null]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
  });

  test("F-18: a raw client reaches a server on ::1", async () => {
    const server = await serving("::1");
    const raw = await rawClient(portOf(server), { host: "::1" });
    const accepted = tidy(socket.try(await server.accept()));
    expect(accepted.getpeername()).toEqual(["::1", raw.socket.localPort, "inet6"]);
    expect(accepted.getsockname()).toEqual(server.getsockname());
  });
});
