/** The adapter driven raw: connections without core's objects, waited for by their wakes alone. */
import {
  SocketError,
  type Bound,
  type SocketOptions,
  type Connection,
  type Listener,
  type Name,
} from "@moonsocket/core";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { transport } from "../src/transport.ts";
import { leaveNothing } from "./leaks.ts";

leaveNothing();

export const LOOPBACK: Name = { ip: "127.0.0.1", port: 0, family: "inet" };
export const LOOPBACK6: Name = { ip: "::1", port: 0, family: "inet6" };
export const DUAL: SocketOptions = { v6only: false };

const bounds: Bound[] = [];
export const listeners: Listener[] = [];
export const connections: Connection[] = [];

export function keep<T>(list: T[], object: T): T {
  list.push(object);
  return object;
}

export const turned = (): Promise<void> => new Promise((resolve) => transport.turn(resolve));

export async function turns(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await turned();
}

/** Waits by wakes only, so that one that is missing shows. */
export async function until(object: { wake: () => void }, holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      object.wake = resolve;
    });
  }
}

/** Waits for what nobody tells. */
export async function eventually(holds: () => boolean): Promise<void> {
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
export async function pausedPair(sent: Uint8Array): Promise<Pair> {
  const made = await pair();
  await writeAll(made.client, sent);
  await eventually(() => queues(made.client).out === 0);
  await turns(20);
  expect(queues(made.server).in).toBeGreaterThan(0);
  return made;
}

export const bind = async (local: Name = LOOPBACK, options: SocketOptions = DUAL): Promise<Bound> =>
  keep(bounds, await transport.bind(local, options));

export const listen = async (backlog = 32, local: Name = LOOPBACK): Promise<Listener> =>
  keep(listeners, await (await bind(local)).listen(backlog));

export const connect = (remote: Name): Connection => keep(connections, transport.connect(remote));

export async function decided(connection: Connection): Promise<Connection> {
  await until(connection, () => connection.state !== "connecting");
  return connection;
}

export async function accept(listener: Listener): Promise<Connection> {
  await until(listener, () => listener.acceptable);
  const connection = listener.accept();
  if (connection === "wait") throw new Error("acceptable, and then not");
  return keep(connections, connection);
}

export interface Pair {
  listener: Listener;
  client: Connection;
  server: Connection;
}

export async function pair(local: Name = LOOPBACK): Promise<Pair> {
  const listener = await listen(32, local);
  const client = connect(listener.local);
  const server = await accept(listener);
  expect((await decided(client)).state).toBe("open");
  return { listener, client, server };
}

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Everything that can be read without a turn of the event loop. */
export function readNow(connection: Connection, max = 65_536): Uint8Array {
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

export interface Rest {
  bytes: Uint8Array;
  /** `end`, or the code of what broke it. */
  how: string;
}

/** Reads to the end, or to what broke it. */
export async function readRest(connection: Connection): Promise<Rest> {
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

export async function readExactly(connection: Connection, count: number): Promise<Uint8Array> {
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

export async function writeAll(connection: Connection, bytes: Uint8Array): Promise<void> {
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
export const FULL = 0.15;

/** Writes until nothing more is taken; returns how much that was. */
export async function writeUntilFull(connection: Connection, bytes: Uint8Array): Promise<number> {
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

export function codeThrown(call: () => unknown): string {
  try {
    call();
  } catch (thrown) {
    return codeOf(thrown);
  }
  return "nothing";
}

export const codeRejected = (promise: Promise<unknown>): Promise<string> => promise.then(() => "nothing", codeOf);

export const codeOfState = ({ state }: Connection): string => (state instanceof SocketError ? state.code : state);

/** Beyond what waits in the adapter, and within what the kernel takes of a connection that is new. */
export const PAUSING = 350_000;

/** Runs a script to its end while this process stands still, so that the kernel alone knows what it did. */
export const aside = (script: string): void => {
  execFileSync(process.execPath, ["-e", script], { timeout: 10_000 });
};

const unseen: unknown[] = [];
const note = (thrown: unknown): void => {
  unseen.push(thrown);
};

beforeEach(() => {
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const connection of connections.splice(0)) connection.reset();
  for (const listener of listeners.splice(0)) listener.close();
  for (const bound of bounds.splice(0)) bound.close();
  await turned();
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  expect(unseen.splice(0)).toEqual([]);
});
