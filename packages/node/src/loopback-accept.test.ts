/** accept: behaviour §4. */
import { describe, expect, test } from "vitest";
import {
  call,
  connectTo,
  LOCAL,
  pair,
  portOf,
  rawAccepted,
  rawClient,
  serving,
  tidy,
  turn,
  untilReadable,
} from "../test/loopback.ts";
import * as socket from "./index.ts";

const accept = async (server: socket.TcpServer): Promise<socket.TcpClient> => tidy(socket.try(await server.accept()));

describe("accept", () => {
  test("A-01, B-54: a client with no timeout, names, and empty statistics", async () => {
    const server = await serving("*");
    const raw = await rawClient(portOf(server));
    const client = await accept(server);
    expect(client.class).toBe("tcp{client}");
    expect(client.gettimeout()).toEqual([-1, -1]);
    expect(client.getfamily()).toBe("inet");
    expect(client.getpeername()).toEqual([LOCAL, raw.socket.localPort, "inet"]);
    expect(client.getsockname()).toEqual([LOCAL, portOf(server), "inet"]);
    expect(client.getstats().slice(0, 2)).toEqual([0, 0]);
    expect(await call(client, "connect", [LOCAL, portOf(server)])).toEqual([null, "already connected"]);
  });

  test.each([
    ["A-02", 0, null],
    ["A-03", 0.05, null],
    ["A-04", null, 0.05],
    ["A-05", 0.3, 0.05],
    ["A-06", null, 0],
  ])("%s: an empty queue with limits %s and %s says timeout", async (_, block, total) => {
    const server = await serving();
    server.settimeout(block);
    server.settimeout(total, "t");
    const begin = performance.now();
    expect(await server.accept()).toEqual([null, "timeout"]);
    expect(performance.now() - begin).toBeGreaterThan(Math.min(block ?? 9, total ?? 9) * 1000 - 5);
  });

  test("A-07: with timeout 0 whoever has connected is found", async () => {
    const server = await serving();
    server.settimeout(0);
    await rawClient(portOf(server));
    expect((await accept(server)).class).toBe("tcp{client}");
  });

  test("A-08: after close, closed", async () => {
    const server = await serving();
    await server.close();
    expect(await server.accept()).toEqual([null, "closed"]);
  });

  test("A-09: data and an end that came before accept are received", async () => {
    const server = await serving();
    const raw = await rawClient(portOf(server));
    await raw.say("bye\n");
    raw.close();
    await turn();
    const client = await accept(server);
    expect(await client.receive()).toEqual(["bye", null, null]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("EOF");
    expect(client.getpeername()[0]).toBe(LOCAL);
  });

  test("A-10: an end that came before accept is the end, and sends go on for one", async () => {
    const server = await serving();
    const raw = await rawClient(portOf(server));
    raw.close();
    await turn();
    const client = await accept(server);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([1, null, null]);
    await turn();
    expect(await client.send("x")).toEqual([null, "closed", 0]);
  });

  test.each([false, true])(
    "A-11: a reset before accept gives a client that is closed (seen before: %s)",
    async (seen) => {
      const server = await serving();
      const raw = await rawClient(portOf(server));
      if (seen) await untilReadable(server);
      await raw.reset();
      const client = await accept(server);
      expect(await client.receive()).toEqual([null, "closed", ""]);
      expect(client.lasterror?.code).toBe("ECONNRESET");
      expect(await client.send("x")).toEqual([null, "closed", 0]);
      const [ip, problem] = client.getpeername();
      expect(ip ?? problem).toBe(seen ? LOCAL : (ip ?? "Transport endpoint is not connected"));
      expect(await client.close()).toBe(1);
    },
  );

  test.each([false, true])(
    "A-12: data and a reset before accept: the data is received (seen before: %s)",
    async (seen) => {
      const server = await serving();
      const raw = await rawClient(portOf(server));
      if (seen) await untilReadable(server);
      await raw.say("abc\ndef");
      await raw.reset();
      const client = await accept(server);
      expect(await client.receive()).toEqual(["abc", null, null]);
      expect(await client.receive()).toEqual([null, "closed", "def"]);
      expect(client.lasterror?.code).toBe("ECONNRESET");
    },
  );

  test("A-12: data and a reset before accept: a send costs none of it", async () => {
    const server = await serving();
    const raw = await rawClient(portOf(server));
    await raw.say("abc\ndef");
    await raw.reset();
    const client = await accept(server);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.receive("*a")).toEqual([null, "closed", "abc\ndef"]);
  });

  test("A-14: the order is that of the connects", async () => {
    const server = await serving();
    const ports: unknown[] = [];
    for (let at = 0; at < 30; at++) ports.push((await rawClient(portOf(server))).socket.localPort);
    const seen: unknown[] = [];
    for (let at = 0; at < 30; at++) seen.push((await accept(server)).getpeername()[1]);
    expect(seen).toEqual(ports);
  });

  test("A-15: the server's options are inherited, set before or after listen", async () => {
    const master = tidy(socket.tcp4());
    master.setoption("keepalive", true);
    master.setoption("linger", { on: true, timeout: 3 });
    await master.bind(LOCAL, 0);
    await master.listen();
    master.setoption("tcp-nodelay", true);
    await rawClient(portOf(master));
    const client = await accept(master);
    expect(client.getoption("keepalive")).toEqual([true, null]);
    expect(client.getoption("tcp-nodelay")).toEqual([true, null]);
    expect(client.getoption("linger")).toEqual([{ on: true, timeout: 3 }, null]);
    master.setoption("tcp-nodelay", false);
    expect(client.getoption("tcp-nodelay")).toEqual([true, null]);
  });

  test("A-16, A-17: the server's timeouts are its own, and survive listen", async () => {
    const master = tidy(socket.tcp());
    master.settimeout(5);
    master.settimeout(6, "t");
    await master.bind(LOCAL, 0);
    await master.listen();
    expect(master.gettimeout()).toEqual([5, 6]);
    await rawClient(portOf(master));
    expect((await accept(master)).gettimeout()).toEqual([-1, -1]);
  });

  test("A-19: a pending accept gets who comes later", async () => {
    const server = await serving();
    const pending = server.accept();
    await turn();
    const raw = await rawClient(portOf(server));
    expect(tidy(socket.try(await pending)).getpeername()[1]).toBe(raw.socket.localPort);
  });

  test("A-20: who resets between select and accept is still accepted", async () => {
    const server = await serving();
    const raw = await rawClient(portOf(server));
    expect((await socket.select([server], null, 5))[0]).toEqual([server]);
    await raw.reset();
    server.settimeout(0.1);
    expect((await accept(server)).class).toBe("tcp{client}");
  });

  test("Z-18, X-10: an accepted client outlives its server", async () => {
    const { server, client, peer } = await pair();
    await server.close();
    await peer.send("x\n");
    expect(await client.receive()).toEqual(["x", null, null]);
  });

  test("Z-22: a polling server takes all who wait, then says timeout", async () => {
    const server = await serving();
    server.settimeout(0);
    for (let at = 0; at < 3; at++) await rawClient(portOf(server));
    for (let at = 0; at < 3; at++) await accept(server);
    expect(await server.accept()).toEqual([null, "timeout"]);
  });

  test("an accepted client has the server's encoding and maxsize", async () => {
    const server = tidy(socket.try(await socket.bind(LOCAL, 0, { encoding: "bytes", maxsize: 4 })));
    const raw = await rawClient(portOf(server));
    const client = tidy(socket.try(await server.accept()));
    await raw.say("toolong\n");
    expect(await client.receive()).toEqual([null, "oversized", new Uint8Array(Buffer.from("tool"))]);
    expect(await client.receive("*l", null, { encoding: "latin1" })).toEqual(["ong", null, null]);
  });

  test("an abort ends the wait only, and costs no client", async () => {
    const server = await serving();
    const controller = new AbortController();
    const pending = server.accept({ signal: controller.signal });
    controller.abort();
    expect(await pending).toEqual([null, "aborted"]);
    const { raw, accepted } = await rawAccepted(server);
    expect(accepted.getpeername()[1]).toBe(raw.socket.localPort);
  });

  test("for await gives clients until the server is closed", async () => {
    const server = await serving();
    const clients = await Promise.all([1, 2, 3].map(() => connectTo(portOf(server))));
    let count = 0;
    for await (const client of server) {
      tidy(client);
      if (++count === clients.length) void server.close();
    }
    expect(count).toBe(3);
  });

  test("X-09: who was not accepted is reset by the server's close", async () => {
    const server = await serving();
    const client = await connectTo(portOf(server));
    await untilReadable(server);
    await server.close();
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
  });
});
