/** The adapter against the contract, raw, over real loopback: what is bound and what listens. */
import { type Connection } from "@moonsocket/core";
import { execFileSync, spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import net from "node:net";
import { descriptors } from "../test/leaks.ts";
import { pattern } from "../test/pattern.ts";
import {
  LOOPBACK,
  LOOPBACK6,
  DUAL,
  listeners,
  connections,
  keep,
  turns,
  until,
  bind,
  listen,
  connect,
  decided,
  accept,
  pair,
  same,
  readRest,
  readExactly,
  writeAll,
  codeThrown,
  codeRejected,
  codeOfState,
  aside,
} from "../test/raw.ts";
import { transport } from "./transport.ts";

describe.each(["net.BoundSocket", "net._createServerHandle"])("an address bound by %s", (way) => {
  const BoundSocket = Object.getOwnPropertyDescriptor(net, "BoundSocket");

  beforeEach(() => {
    if (way !== "net.BoundSocket") Reflect.deleteProperty(net, "BoundSocket");
  });
  afterEach(() => {
    if (BoundSocket !== undefined) Object.defineProperty(net, "BoundSocket", BoundSocket);
  });

  test("knows its port and its descriptor, and lets nobody in before it listens", async () => {
    const bound = await bind();
    expect(bound.local).toEqual({ ...LOOPBACK, port: bound.local.port });
    expect(bound.local.port).toBeGreaterThan(0);
    expect(readlinkSync(`/proc/self/fd/${bound.fd()}`)).toMatch(/^socket:/);
    expect(codeOfState(await decided(connect(bound.local)))).toBe("ECONNREFUSED");
    const listener = keep(listeners, await bound.listen(1));
    expect(listener.local).toEqual(bound.local);
    expect(listener.fd()).toBeGreaterThan(0);
    expect((await decided(connect(bound.local))).state).toBe("open");
  });

  test.each([LOOPBACK, LOOPBACK6])("is refused where somebody listens ($ip)", async (local) => {
    const listener = await listen(1, local);
    expect(await codeRejected(transport.bind(listener.local, DUAL))).toBe("EADDRINUSE");
  });

  test("is refused where this machine has no such address", async () => {
    expect(await codeRejected(transport.bind({ ...LOOPBACK, ip: "192.0.2.1" }, DUAL))).toBe("EADDRNOTAVAIL");
  });

  test("may be refused by listen, and then tries again", async () => {
    const first = await bind();
    const second = await bind(first.local);
    const listener = await first.listen(1);
    expect(await codeRejected(second.listen(1))).toBe("EADDRINUSE");
    expect(second.local).toEqual(first.local);
    expect(await codeRejected(second.listen(1))).toBe("EADDRINUSE");
    listener.close();
    const again = keep(listeners, await second.listen(1));
    expect(again.local).toEqual(first.local);
    expect((await decided(connect(again.local))).state).toBe("open");
  });

  test("is given back at once", async () => {
    const open = descriptors().length;
    const bound = await bind();
    bound.close();
    expect(bound.fd()).toBe(-1);
    expect(descriptors().length).toBe(open);
    bound.close();
    keep(listeners, await (await bind(bound.local)).listen(1));
  });

  test.each([true, false])("of every IPv6 interface, with v6only %s", async (v6only) => {
    const bound = await bind({ ip: "::", port: 0, family: "inet6" }, { v6only });
    const listener = keep(listeners, await bound.listen(4));
    const client = await decided(connect({ ...LOOPBACK, port: listener.local.port }));
    expect(codeOfState(client)).toBe(v6only ? "ECONNREFUSED" : "open");
    expect((await decided(connect({ ...LOOPBACK6, port: listener.local.port }))).state).toBe("open");
  });

  test.each([LOOPBACK, LOOPBACK6])("is where a connection leaves from ($ip)", async (local) => {
    const listener = await listen(1, local);
    const bound = await bind(local);
    const client = keep(connections, bound.connect(listener.local));
    const server = await accept(listener);
    await decided(client);
    expect(server.remote).toEqual(bound.local);
    expect(client.local).toEqual(bound.local);
    await writeAll(server, pattern(1000));
    expect(same(await readExactly(client, 1000), pattern(1000))).toBe(true);
  });

  test("is free again after its connection was refused", async () => {
    const nobody = await bind();
    const bound = await bind();
    const client = keep(connections, bound.connect(nobody.local));
    expect(codeOfState(await decided(client))).toBe("ECONNREFUSED");
    await client.close();
    keep(listeners, await (await bind(bound.local)).listen(1));
  });

  test("can't reach the other family, and says so", async () => {
    const bound = await bind();
    const client = keep(connections, bound.connect({ ...LOOPBACK6, port: 9 }));
    expect(client.state).toBe("connecting");
    expect(codeOfState(await decided(client))).toMatch(/^E(AFNOSUPPORT|INVAL)$/);
  });

  const ss = spawnSync("ss", ["-V"]).status === 0;
  test.skipIf(!ss).each([0, 1, 5, 32])("gives a backlog of %i to the kernel", async (backlog) => {
    const { local } = await listen(backlog);
    const [, , queue] = execFileSync("ss", ["-ltnH", `sport = :${local.port}`], { encoding: "utf8" }).split(/\s+/);
    expect(queue).toBe(String(backlog));
  });
});

describe("a listener", () => {
  test("wakes, and accepts in order of arrival", async () => {
    const listener = await listen();
    expect(listener.acceptable).toBe(false);
    expect(listener.accept()).toBe("wait");
    const ports: number[] = [];
    for (let i = 0; i < 10; i++) ports.push((await decided(connect(listener.local))).local?.port ?? 0);
    const accepted: number[] = [];
    for (let i = 0; i < 10; i++) accepted.push((await accept(listener)).remote?.port ?? 0);
    expect(accepted).toEqual(ports);
    expect(listener.accept()).toBe("wait");
  });

  test("reads nothing from a connection before it is accepted", async () => {
    const listener = await listen();
    const socket = vi.spyOn(net.Socket.prototype, "resume");
    const client = await decided(connect(listener.local));
    const resumed = socket.mock.calls.length;
    await writeAll(client, pattern(1000));
    await until(listener, () => listener.acceptable);
    await turns(5);
    expect(socket.mock.calls.length).toBe(resumed);
    const server = await accept(listener);
    expect(server.readable).toBe(false);
    expect(same(await readExactly(server, 1000), pattern(1000))).toBe(true);
  });

  test("lets 1024 wait, and resets what comes beyond", async () => {
    const listener = await listen(8);
    const clients: Connection[] = [];
    for (let i = 0; i < 1030; i++) clients.push(await decided(connect(listener.local)));
    await turns(3);
    let accepted = 0;
    for (; listener.acceptable; accepted++) await accept(listener);
    expect(accepted).toBe(1024);
    for (const client of clients.slice(1024)) {
      // Where the reset is there before the client has looked, its very attempt fails.
      const state = codeOfState(client);
      expect(state === "open" ? (await readRest(client)).how : state).toBe("ECONNRESET");
    }
    expect(clients.slice(0, 1024).some((client) => client.readable)).toBe(false);
  });

  test("accepts what was reset while it waited here: its bytes first, and its names are known", async () => {
    const listener = await listen();
    const client = await decided(connect(listener.local));
    await writeAll(client, pattern(1000));
    await until(listener, () => listener.acceptable);
    const name = client.local;
    client.reset();
    await turns(3);
    const server = await accept(listener);
    expect(server.remote).toEqual(name);
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, pattern(1000))).toBe(true);
    expect(server.remote).toEqual(name);
  });

  test("accepts what was reset while it waited in the kernel: nobody knows the peer's name any more", async () => {
    const listener = await listen();
    aside(
      `const s = require("node:net").connect(${listener.local.port}, "127.0.0.1", () => s.write("hello", () => s.resetAndDestroy()))`,
    );
    const server = await accept(listener);
    expect(server.remote).toBeNull();
    expect(server.local).toEqual(listener.local);
    expect(server.state).toBe("open");
    const rest = await readRest(server);
    expect(rest).toMatchObject({ how: "ECONNRESET" });
    expect(Buffer.from(rest.bytes).toString()).toBe("hello");
  });

  test("frees the port at once, leaves accepted connections alone, and resets those that wait", async () => {
    const { listener, client, server } = await pair();
    const waiting = await decided(connect(listener.local));
    await until(listener, () => listener.acceptable);
    listener.close();
    expect(listener.fd()).toBe(-1);
    expect(listener.accept()).toBe("wait");
    keep(listeners, await (await bind(listener.local)).listen(1));
    expect(await readRest(waiting)).toMatchObject({ how: "ECONNRESET" });
    await writeAll(client, pattern(10));
    expect(same(await readExactly(server, 10), pattern(10))).toBe(true);
    listener.close();
  });

  test("throws a failure to accept once, after what had come, and goes on", async () => {
    const create = vi.spyOn(net, "createServer");
    const listener = await listen();
    const [made] = create.mock.results;
    const server: unknown = made?.value;
    if (!(server instanceof net.Server)) throw new Error("no server was made");
    connect(listener.local);
    await until(listener, () => listener.acceptable);
    let woken = 0;
    listener.wake = () => woken++;
    server.emit("error", Object.assign(new Error("accept EMFILE"), { code: "EMFILE" }));
    expect(woken).toBe(1);
    await accept(listener);
    expect(listener.acceptable).toBe(true);
    expect(codeThrown(() => listener.accept())).toBe("EMFILE");
    expect(listener.accept()).toBe("wait");
    connect(listener.local);
    await accept(listener);
  });
});
