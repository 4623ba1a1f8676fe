/** The adapter against the contract, raw: every promise of `transport.ts` in core, over real loopback, without core's objects. */
import { SocketError, type Bound, type Connection, type Listener, type Name } from "@moonsocket/core";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync, stat } from "node:fs";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fromNumber, translate } from "./errors.ts";
import { transport } from "./transport.ts";

const LOOPBACK: Name = { ip: "127.0.0.1", port: 0, family: "inet" };
const LOOPBACK6: Name = { ip: "::1", port: 0, family: "inet6" };
const DUAL = { v6only: false };

const bounds: Bound[] = [];
const listeners: Listener[] = [];
const connections: Connection[] = [];

function keep<T>(list: T[], object: T): T {
  list.push(object);
  return object;
}

const turned = (): Promise<void> => new Promise((resolve) => transport.turn(resolve));

async function turns(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await turned();
}

/** Waits by wakes only, so that one that is missing shows. */
async function until(object: { wake: () => void }, holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      object.wake = resolve;
    });
  }
}

/** Waits for what nobody tells. */
async function eventually(holds: () => boolean): Promise<void> {
  for (let left = 100_000; left > 0 && !holds(); left--) await turned();
  expect(holds()).toBe(true);
}

/** What the kernel still has of a connection: sent and not acknowledged, arrived and not read. */
function queues({ local, remote }: Connection): { out: number; in: number } {
  const hex = (port: number | undefined): string => (port ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const ends = new RegExp(`:${hex(local?.port)} \\S+:${hex(remote?.port)} \\S+ (\\S+):(\\S+)`);
  const [, out = "", into = ""] = ends.exec(readFileSync("/proc/net/tcp", "utf8")) ?? [];
  return { out: Number.parseInt(out, 16), in: Number.parseInt(into, 16) };
}

/** Fills the server until it pauses, and the kernel beyond; everything has arrived there, and nothing is read. */
async function pausedPair(sent: Uint8Array): Promise<Pair> {
  const made = await pair();
  await writeAll(made.client, sent);
  await eventually(() => queues(made.client).out === 0);
  await turns(20);
  expect(queues(made.server).in).toBeGreaterThan(0);
  return made;
}

const descriptors = (): number =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith("socket:");
    } catch {
      return false; // the one that lists
    }
  }).length;

const bind = async (local: Name = LOOPBACK, options = DUAL): Promise<Bound> =>
  keep(bounds, await transport.bind(local, options));

const listen = async (backlog = 32, local: Name = LOOPBACK): Promise<Listener> =>
  keep(listeners, await (await bind(local)).listen(backlog));

const connect = (remote: Name): Connection => keep(connections, transport.connect(remote));

async function decided(connection: Connection): Promise<Connection> {
  await until(connection, () => connection.state !== "connecting");
  return connection;
}

async function accept(listener: Listener): Promise<Connection> {
  await until(listener, () => listener.acceptable);
  const connection = listener.accept();
  if (connection === "wait") throw new Error("acceptable, and then not");
  return keep(connections, connection);
}

interface Pair {
  listener: Listener;
  client: Connection;
  server: Connection;
}

async function pair(local: Name = LOOPBACK): Promise<Pair> {
  const listener = await listen(32, local);
  const client = connect(listener.local);
  const server = await accept(listener);
  expect((await decided(client)).state).toBe("open");
  return { listener, client, server };
}

/** Without a period, so that no slice passes for another. */
function pattern(size: number, seed = 0): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0, state = seed; i < size; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Everything that can be read without a turn of the event loop. */
function readNow(connection: Connection, max = 65_536): Uint8Array {
  const pieces: Uint8Array[] = [];
  while (connection.readable) {
    const piece = connection.read(max);
    if (typeof piece === "string") break;
    expect(piece.length).toBeGreaterThan(0);
    expect(piece.length).toBeLessThanOrEqual(max);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

interface Rest {
  bytes: Uint8Array;
  /** `end`, or the code of what broke it. */
  how: string;
}

/** Reads to the end, or to what broke it. */
async function readRest(connection: Connection): Promise<Rest> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    await until(connection, () => connection.readable);
    try {
      const piece = connection.read(65_536);
      if (piece === "end") return { bytes: Buffer.concat(pieces), how: "end" };
      if (piece !== "wait") pieces.push(piece);
    } catch (thrown) {
      return { bytes: Buffer.concat(pieces), how: codeOf(thrown) };
    }
  }
}

async function readExactly(connection: Connection, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let left = count; left > 0;) {
    await until(connection, () => connection.readable);
    const piece = connection.read(left);
    if (typeof piece === "string") throw new Error(`readable, and then "${piece}"`);
    pieces.push(piece);
    left -= piece.length;
  }
  return Buffer.concat(pieces);
}

async function writeAll(connection: Connection, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const taken = connection.write(bytes.subarray(at));
    at += taken;
    if (taken === 0) await until(connection, () => connection.writable);
  }
}

/**
 * For how long a kernel must take nothing to be full, in seconds. No event tells, and a delayed acknowledgement may still make
 * room: 40 to 90 ms later in 18 of 80 tries.
 */
const FULL = 0.15;

/** Writes until nothing more is taken; returns how much that was. */
async function writeUntilFull(connection: Connection, bytes: Uint8Array): Promise<number> {
  let at = 0;
  for (let since = transport.clock.now(); ;) {
    const taken = connection.write(bytes.subarray(at));
    at += taken;
    if (taken > 0) since = transport.clock.now();
    else if (transport.clock.now() - since > FULL) break;
    else await turned();
  }
  expect(connection.writable).toBe(false);
  return at;
}

function codeOf(thrown: unknown): string {
  expect(thrown).toBeInstanceOf(SocketError);
  return thrown instanceof SocketError ? thrown.code : "";
}

function codeThrown(call: () => unknown): string {
  try {
    call();
  } catch (thrown) {
    return codeOf(thrown);
  }
  return "nothing";
}

const codeRejected = (promise: Promise<unknown>): Promise<string> => promise.then(() => "nothing", codeOf);

const codeOfState = ({ state }: Connection): string => (state instanceof SocketError ? state.code : state);

/** Beyond what waits in the adapter, and within what the kernel takes of a connection that is new. */
const PAUSING = 350_000;

/** Runs a script to its end while this process stands still, so that the kernel alone knows what it did. */
const aside = (script: string): void => {
  execFileSync(process.execPath, ["-e", script], { timeout: 10_000 });
};

let before = 0;
const unseen: unknown[] = [];
const note = (thrown: unknown): void => {
  unseen.push(thrown);
};

beforeEach(() => {
  before = descriptors();
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const connection of connections.splice(0)) connection.reset();
  for (const listener of listeners.splice(0)) listener.close();
  for (const bound of bounds.splice(0)) bound.close();
  await eventually(() => descriptors() <= before);
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  expect(unseen.splice(0)).toEqual([]);
});

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
    const bound = await bind();
    bound.close();
    expect(bound.fd()).toBe(-1);
    expect(descriptors()).toBe(before);
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

describe("an attempt to connect", () => {
  test.each([LOOPBACK, LOOPBACK6])("is open once it is decided, with both names ($ip)", async (local) => {
    const listener = await listen(1, local);
    const client = connect(listener.local);
    expect(client).toMatchObject({ state: "connecting", local: null, remote: null });
    await decided(client);
    expect(client.state).toBe("open");
    expect(client.remote).toEqual(listener.local);
    expect(client.fd()).toBeGreaterThan(0);
    const server = await accept(listener);
    expect(server).toMatchObject({ state: "open", local: client.remote, remote: client.local });
  });

  test("keeps what it failed with", async () => {
    const nobody = await bind();
    const client = await decided(connect(nobody.local));
    expect(client.state).toMatchObject({ code: "ECONNREFUSED", message: "connection refused" });
    expect(client.fd()).toBe(-1);
    client.reset();
    client.reset();
    await client.close();
    expect(client.state).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("into a black hole is given up at once, and frees its descriptor", async () => {
    const hole = spawn(process.execPath, [
      "-e",
      `const server = require("node:net").createServer().listen(0, "127.0.0.1", 1, () => {
        require("node:fs").writeSync(1, String(server.address().port));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15_000);
      });`,
    ]);
    try {
      const [port] = (await once(hole.stdout, "data")) as [Buffer];
      const remote = { ...LOOPBACK, port: Number(port) };
      let stuck = connect(remote);
      for (let i = 0; i < 10; i++) {
        await turns(3);
        if (stuck.state === "connecting") break;
        stuck = connect(remote);
      }
      const open = descriptors();
      const attempts = Array.from({ length: 50 }, () => connect(remote));
      await turns(5);
      expect(attempts.map(codeOfState)).toEqual(Array.from({ length: 50 }, () => "connecting"));
      expect(descriptors()).toBe(open + 50);
      for (const attempt of attempts) attempt.reset();
      expect(descriptors()).toBe(open);
      await Promise.all(attempts.map((attempt) => attempt.close()));
      const early = connect(remote);
      early.reset();
      await early.close();
      expect(descriptors()).toBe(open);
    } finally {
      hole.kill();
      await once(hole, "exit");
    }
  });
});

describe("reading", () => {
  test("loses and repeats nothing, whatever the pieces, the waits between and the limits", async () => {
    const { client, server } = await pair();
    const sent = pattern(300_000);
    const pieces: Uint8Array[] = [];
    let size = 1;
    for (let at = 0; at < sent.length; at += size, size = (size * 7 + 3) % 4001) {
      await writeAll(client, sent.subarray(at, at + size));
      if (size % 3 === 0) await turned();
      if (size % 2 === 0) pieces.push(readNow(server, (size % 97) + 1));
    }
    client.shutdown();
    const rest = await readRest(server);
    expect(rest.how).toBe("end");
    expect(same(Buffer.concat([...pieces, rest.bytes]), sent)).toBe(true);
  });

  test("gives plain bytes that are the reader's own", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(10));
    await until(server, () => server.readable);
    const first = server.read(4);
    if (typeof first === "string") throw new Error(first);
    const copy = Uint8Array.from(first);
    expect(Object.getPrototypeOf(first)).toBe(Uint8Array.prototype);
    await writeAll(client, pattern(100_000, 7));
    await readExactly(server, 100_006);
    expect(first).toEqual(copy);
  });

  test("lets at most 320 KiB wait here, and loses none of 8 MiB", async () => {
    const { client, server } = await pair();
    const sent = pattern(8 << 20);
    const first = await writeUntilFull(client, sent);
    const pieces = [readNow(server)];
    // Node keeps one chunk of its own, and hands it over before it looks at the kernel again.
    await new Promise<void>((resolve) => process.nextTick(() => process.nextTick(resolve)));
    pieces.push(readNow(server));
    const waiting = pieces.reduce((sum, piece) => sum + piece.length, 0);
    expect(waiting).toBeGreaterThanOrEqual(196_608);
    expect(waiting).toBeLessThanOrEqual(327_680);
    const writing = writeAll(client, sent.subarray(first)).then(() => client.shutdown());
    const rest = await readRest(server);
    await writing;
    expect(same(Buffer.concat([...pieces, rest.bytes]), sent)).toBe(true);
  });

  test("counts pieces too, for each has a price of its own", async () => {
    const { client, server } = await pair();
    client.setOption("tcp-nodelay", true);
    const sent = pattern(1500);
    for (const byte of sent) {
      client.write(Uint8Array.of(byte));
      await turned();
    }
    let pieces = 0;
    const got: Uint8Array[] = [];
    for (let piece = server.read(100); typeof piece !== "string"; piece = server.read(100), pieces++) got.push(piece);
    expect(pieces).toBe(1024);
    got.push(await readExactly(server, 1500 - Buffer.concat(got).length));
    expect(same(Buffer.concat(got), sent)).toBe(true);
  });

  test("says end for ever, even when a reset comes later", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(100));
    client.shutdown();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    expect(server.read(1)).toBe("end");
    client.reset();
    await turns(5);
    expect(server.readable).toBe(true);
    expect(server.read(1)).toBe("end");
  });

  test.each([false, true])("tells a reset behind data from an end (our side ended: %s)", async (ended) => {
    const { client, server } = await pair();
    if (ended) {
      server.shutdown();
      expect(await readRest(client)).toMatchObject({ how: "end" });
    }
    await writeAll(client, pattern(1000));
    client.reset();
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, pattern(1000))).toBe(true);
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(server.state).toBe("open");
    expect(server.remote?.port).toBe(client.local?.port);
  });

  test("wakes for a reset that comes while nothing else happens", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(codeThrown(() => server.write(pattern(1)))).toBe("ECONNRESET");
    expect(server.writable).toBe(true);
  });

  test("finds a reset behind everything that waited while it was paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    client.reset();
    await turns(5);
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });
});

describe("writing", () => {
  test("takes at most 64 KiB, copies it, and gives an exact account of 16 MiB to a peer that stalls", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    expect(client.write(sent)).toBe(65_536);
    let at = 65_536;
    const scratch = new Uint8Array(100_000);
    const push = (): number => {
      const piece = sent.subarray(at, at + scratch.length);
      scratch.set(piece);
      const taken = client.write(scratch.subarray(0, piece.length));
      scratch.fill(0xee); // the caller's again
      at += taken;
      return taken;
    };
    for (let since = transport.clock.now(); ;) {
      if (push() > 0) since = transport.clock.now();
      else if (transport.clock.now() - since > FULL) break;
      else await turned();
    }
    const first = at;
    expect(client.writable).toBe(false);
    expect(client.write(sent)).toBe(0);
    const reading = readRest(server);
    while (at < sent.length) if (push() === 0) await until(client, () => client.writable);
    client.shutdown();
    const rest = await reading;
    expect(first).toBeLessThan(sent.length);
    expect(rest.bytes.length).toBe(sent.length);
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("delivers what it took though nobody calls again", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    expect(same(await readExactly(server, taken), sent.subarray(0, taken))).toBe(true);
    await turns(5);
    expect(server.readable).toBe(false);
    expect(client.writable).toBe(true);
  });

  test("keeps the slices of two stalled connections apart", async () => {
    const [one, two] = [await pair(), await pair()];
    const [a, b] = [pattern(16 << 20, 1), pattern(16 << 20, 2)];
    const takenA = await writeUntilFull(one.client, a);
    const takenB = await writeUntilFull(two.client, b);
    const third = await pair();
    await writeAll(third.client, pattern(65_536, 3));
    expect(same(await readExactly(one.server, takenA), a.subarray(0, takenA))).toBe(true);
    expect(same(await readExactly(two.server, takenB), b.subarray(0, takenB))).toBe(true);
    expect(same(await readExactly(third.server, 65_536), pattern(65_536, 3))).toBe(true);
  });

  test("goes on after the peer's end", async () => {
    const { client, server } = await pair();
    client.shutdown();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    await writeAll(server, pattern(100_000));
    server.shutdown();
    const rest = await readRest(client);
    expect(rest.how).toBe("end");
    expect(same(rest.bytes, pattern(100_000))).toBe(true);
  });

  test("costs no input when the reset was not seen yet", async () => {
    const { client, server } = await pair();
    expect(client.write(pattern(1000))).toBe(1000);
    client.reset();
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, pattern(1000))).toBe(true);
  });

  test("costs no input when reading is paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    client.reset();
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    expect(readNow(server).length).toBeLessThanOrEqual(327_680);
    server.reset();

    const again = await pausedPair(sent);
    again.client.reset();
    expect(codeThrown(() => again.server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(again.server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("costs no input when it fails in flight, while reading is paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    await writeUntilFull(server, pattern(16 << 20));
    client.reset();
    await until(server, () => server.writable);
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("throws once it is known that the peer answers with resets", async () => {
    const { client, server } = await pair();
    await client.close();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    let thrown = "nothing";
    await eventually(() => (thrown = codeThrown(() => server.write(pattern(10)))) !== "nothing");
    expect(thrown).toBe("ECONNRESET");
    expect(server.read(1)).toBe("end");
  });
});

describe("shutdown", () => {
  test("comes after what was taken, and reading goes on", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    client.shutdown();
    await writeAll(server, pattern(5000));
    expect(same(await readExactly(client, 5000), pattern(5000))).toBe(true);
    const rest = await readRest(server);
    expect(rest.how).toBe("end");
    expect(same(rest.bytes, sent.subarray(0, taken))).toBe(true);
  });
});

describe("discard", () => {
  test("reads on, however much comes, and keeps nothing", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(8 << 20));
    server.discard();
    await writeAll(client, pattern(8 << 20));
    client.shutdown();
    await until(server, () => server.readable);
    expect(server.read(1)).toBe("end");
    await writeAll(server, pattern(10));
    expect(same(await readExactly(client, 10), pattern(10))).toBe(true);
  });
});

describe("options", () => {
  test("are switched on the socket, keepalive without its tuning", async () => {
    const nodelay = vi.spyOn(net.Socket.prototype, "setNoDelay");
    const keepalive = vi.spyOn(net.Socket.prototype, "setKeepAlive");
    const { client, server } = await pair();
    for (const on of [true, false]) {
      client.setOption("tcp-nodelay", on);
      server.setOption("keepalive", on);
    }
    expect(nodelay.mock.calls).toEqual([[true], [false]]);
    expect(keepalive.mock.calls).toEqual([[true], [false]]);
  });

  test("are harmless once broken", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    server.setOption("tcp-nodelay", true);
    server.setOption("keepalive", true);
  });
});

describe("close", () => {
  test("hands over everything, though input is unread, and frees the descriptor", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    await writeAll(server, pattern(PAUSING));
    await turns(20);
    const closing = client.close();
    const reading = readRest(server);
    await closing;
    expect(client.fd()).toBe(-1);
    const rest = await reading;
    expect(rest.how).toBe("end");
    expect(same(rest.bytes, sent.subarray(0, taken))).toBe(true);
  });

  test("does not wait for a peer that stays silent", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(1000));
    const open = descriptors();
    await client.close();
    expect(descriptors()).toBe(open - 1);
    expect(await readRest(server)).toMatchObject({ how: "end", bytes: { length: 1000 } });
  });

  test("is not held up by a peer that floods", async () => {
    const { client, server } = await pair();
    const bytes = pattern(1 << 20);
    const flood = async (): Promise<void> => {
      for (;;) if (server.write(bytes) === 0) await turned();
    };
    const flooded = codeRejected(flood());
    await client.close();
    expect(await flooded).toBe("ECONNRESET");
    expect(client.fd()).toBe(-1);
  });

  test("waits for the kernel for ever, until a reset", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    let closed = false;
    const closing = client.close().then(() => {
      closed = true;
    });
    await turns(50);
    expect(closed).toBe(false);
    client.reset();
    expect(client.fd()).toBe(-1);
    await closing;
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
  });

  test("works when broken, after both ends, after a reset, and twice", async () => {
    const broken = await pair();
    broken.client.reset();
    await until(broken.server, () => broken.server.readable);
    await broken.server.close();
    expect(broken.server.fd()).toBe(-1);
    await broken.client.close();

    const ended = await pair();
    ended.client.shutdown();
    ended.server.shutdown();
    await Promise.all([readRest(ended.client), readRest(ended.server)]);
    await Promise.all([ended.client.close(), ended.server.close(), ended.client.close()]);
    await ended.server.close();
    expect(ended.client.fd()).toBe(-1);
  });

  test("works when the reset is still in the kernel, behind unread input", async () => {
    const { client, server } = await pausedPair(pattern(PAUSING));
    client.reset();
    await server.close();
    expect(server.fd()).toBe(-1);
  });
});

describe("reset", () => {
  test("is seen by the peer, and frees the descriptor at once", async () => {
    const { client, server } = await pair();
    const open = descriptors();
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(descriptors()).toBe(open - 1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
    expect(codeThrown(() => client.read(1))).toBe("ECONNABORTED");
    expect(codeThrown(() => client.write(pattern(1)))).toBe("ECONNABORTED");
    client.reset();
  });

  test("drops what is in flight", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
    await client.close();
  });

  test("works when the end waits behind a slice in flight", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    client.shutdown();
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
  });

  test("waits a turn for an end that is on its way out, and then frees the descriptor", async () => {
    const { client } = await pair();
    client.shutdown();
    client.reset();
    await client.close();
    expect(client.fd()).toBe(-1);
  });

  test("works after our end, after the peer's, and after both", async () => {
    const ours = await pair();
    ours.client.shutdown();
    await readRest(ours.server);
    ours.client.reset();
    expect(ours.client.fd()).toBe(-1);

    const theirs = await pair();
    theirs.client.shutdown();
    await readRest(theirs.server);
    theirs.server.reset();
    expect(theirs.server.fd()).toBe(-1);
    await until(theirs.client, () => theirs.client.readable);
    expect(codeThrown(() => theirs.client.read(1))).toBe("ECONNRESET");

    const both = await pair();
    both.client.shutdown();
    both.server.shutdown();
    await Promise.all([readRest(both.client), readRest(both.server)]);
    both.client.reset();
    await both.client.close();
  });

  test("works once broken, and during close", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    server.reset();
    expect(server.fd()).toBe(-1);

    const other = await pair();
    const closing = other.client.close();
    other.client.reset();
    await closing;
    expect(other.client.fd()).toBe(-1);
  });
});

describe("a turn", () => {
  const places: Record<string, (go: () => void) => void> = {
    main: (go) => go(),
    "a microtask": (go) => queueMicrotask(go),
    "a timer": (go) => setTimeout(go, 0),
    "an immediate": (go) => setImmediate(go),
    "a callback of I/O": (go) => stat("/", () => go()),
  };

  test.each(Object.keys(places))("shows what the kernel already has, from %s", async (place) => {
    const { client, server, listener } = await pair();
    const nobody = await bind();
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve, reject) => {
        places[place]?.(() => {
          client.write(Uint8Array.of(i));
          const refused = connect(nobody.local);
          const coming = connect(listener.local);
          transport.turn(() => {
            const got = server.read(1);
            const states = [codeOfState(refused), coming.state];
            if (typeof got !== "string" && got[0] === i && String(states) === "ECONNREFUSED,open") resolve();
            else reject(new Error(`try ${i} read ${String(got)}, and saw ${String(states)}`));
          });
        });
      });
    }
  });
});

describe("the process", () => {
  const source = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const program = (body: string): string => `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === "@moonsocket/core" ? { url: ${source("../../core/src/index.ts")}, shortCircuit: true } : next(specifier, context),
    });
    const { transport } = await import(${source("./transport.ts")});
    const until = async (object, holds) => { while (!holds()) await new Promise((resolve) => { object.wake = resolve; }); };
    transport.hold();
    const bound = await transport.bind({ ip: "127.0.0.1", port: 0, family: "inet" }, { v6only: false });
    const listener = await bound.listen(1);
    const client = transport.connect(listener.local);
    await until(listener, () => listener.acceptable);
    const server = listener.accept();
    await until(client, () => client.state === "open");
    ${body}`;
  const run = (body: string): { status: number | null; said: string } => {
    const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program(body)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { timeout: 10_000, encoding: "utf8" });
    return { status, said: `${stdout}${stderr}`.trim() };
  };

  test("ends beside an idle listener, connections and a timer once nobody holds it", () => {
    expect(
      run("transport.clock.timer(1000, () => {}); transport.hold(); transport.release(); transport.release();"),
    ).toEqual({
      status: 0,
      said: "",
    });
  });

  test.each(["", "transport.hold(); transport.release();"])(
    "goes on while somebody does, and gets the events %s",
    (more) => {
      const body = `${more}
      setTimeout(() => server.write(Uint8Array.of(7)), 50).unref();
      await until(client, () => client.readable);
      console.log(client.read(1)[0]);
      transport.release();`;
      expect(run(body)).toEqual({ status: 0, said: "7" });
    },
  );

  test("goes on for bytes that the kernel has not got", () => {
    const body = `for (let since = Date.now(); ; ) {
        if (client.write(new Uint8Array(65_536)) > 0) since = Date.now();
        else if (Date.now() - since > ${FULL * 1000}) break;
        else await new Promise((resolve) => transport.turn(resolve));
      }
      let got = 0;
      const read = () => { for (let piece; typeof (piece = server.read(65_536)) !== "string"; ) got += piece.length; };
      setTimeout(() => { console.log(client.writable); server.wake = read; read(); }, 100).unref();
      process.on("exit", () => console.log(client.writable, got > 0));
      transport.release();`;
    expect(run(body)).toEqual({ status: 0, said: "false\ntrue true" });
  });
});

describe("the clock", () => {
  test("tells seconds", async () => {
    const { clock } = transport;
    const start = clock.now();
    await new Promise<void>((resolve) => clock.timer(0.02, resolve));
    const passed = clock.now() - start;
    expect(passed).toBeGreaterThan(0.015);
    expect(passed).toBeLessThan(5);
    expect(Math.abs(clock.unix() - Date.now() / 1000)).toBeLessThan(1);
  });

  test("rings once, not before the next turn, and not once cancelled", async () => {
    const { clock } = transport;
    const rung: string[] = [];
    const cancel = clock.timer(0, () => rung.push("cancelled"));
    cancel();
    clock.timer(1_000_000, () => rung.push("far"))();
    clock.timer(0, () => rung.push("near"));
    expect(rung).toEqual([]);
    await new Promise<void>((resolve) => clock.timer(0.02, resolve));
    cancel();
    expect(rung).toEqual(["near"]);
  });
});

describe("the resolver", () => {
  const { resolver } = transport;
  // Too long for a name, so the system's resolver asks nobody.
  const impossible = `${"a".repeat(64)}.invalid`;

  test("knows this machine", async () => {
    const found = await resolver.resolve("localhost", "inet");
    expect(found).toContainEqual({ ip: "127.0.0.1", family: "inet" });
    expect((await resolver.resolve("localhost", "unspec")).length).toBeGreaterThan(0);
    expect(await resolver.reverse("127.0.0.1")).toMatch(/\S/);
    expect(resolver.hostname()).toMatch(/\S/);
  });

  test("fails with the contract's errors", async () => {
    expect(await codeRejected(resolver.resolve(impossible, "unspec"))).toBe("ENOTFOUND");
    expect(await codeRejected(resolver.reverse("not an address"))).toBe("EINVAL");
  });
});

describe("errors", () => {
  test("keep the system's code and the cause, and Node's own are about arguments", () => {
    const cause = Object.assign(new Error("connect"), { code: "EHOSTUNREACH" });
    expect(translate(cause)).toMatchObject({ code: "EHOSTUNREACH", message: "No route to host", cause });
    expect(translate(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_VALUE" }))).toMatchObject({
      code: "EINVAL",
    });
    expect(translate(new Error("x")).code).toBe("EIO");
    expect(translate("x").code).toBe("EIO");
    expect(fromNumber(-98)).toMatchObject({ code: "EADDRINUSE", message: "address already in use" });
  });
});
