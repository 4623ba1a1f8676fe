/** A memory network driven raw: connections without core's objects, waited for by their wakes alone. */
import { expect } from "vitest";
import { SocketError } from "../src/errors.ts";
import { MemoryNetwork, type Host, type NetworkOptions } from "../src/memory/index.ts";
import { join } from "../src/receive-buffer.ts";
import type { Connection, Listener, Name, SocketOptions } from "../src/transport.ts";

export const LOOPBACK: Name = { ip: "127.0.0.1", port: 0, family: "inet" };
export const LOOPBACK6: Name = { ip: "::1", port: 0, family: "inet6" };
export const DUAL: SocketOptions = { v6only: false };
/** What `left` says after a test that cleans up. */
export const NOTHING = { descriptors: 0, timers: 0, waits: 0, promises: 0 };

export interface Pair {
  readonly client: Connection;
  readonly server: Connection;
}

/** Two hosts, of which the server listens on port 7. */
export class Raw {
  readonly network: MemoryNetwork;
  readonly moon: Host;
  readonly earth: Host;
  readonly to: Name = { ip: "10.0.0.2", port: 7, family: "inet" };
  #listener: Listener | null = null;

  constructor(options?: NetworkOptions) {
    this.network = new MemoryNetwork(options);
    this.moon = this.network.host("moon", "10.0.0.1", "fd00::1");
    this.earth = this.network.host("earth", "10.0.0.2", "fd00::2");
  }

  /** Everything happens that can happen now. */
  settle(): Promise<void> {
    return this.network.clock.advance(0);
  }

  async listen(backlog: number = 32, local: Name = this.to, options: SocketOptions = DUAL): Promise<Listener> {
    return (await this.earth.bind(local, options)).listen(backlog);
  }

  /** The listener is made once, and kept. */
  async pair(): Promise<Pair> {
    this.#listener ??= await this.listen();
    const client = this.moon.connect(this.to);
    const server = await accept(this.#listener);
    expect((await decided(client)).state).toBe("open");
    return { client, server };
  }
}

/** Waits by wakes only, so that one that is missing shows. */
export async function until(object: { wake: () => void }, holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      object.wake = resolve;
    });
  }
}

export async function decided(connection: Connection): Promise<Connection> {
  await until(connection, () => connection.state !== "connecting");
  return connection;
}

export async function accept(listener: Listener): Promise<Connection> {
  await until(listener, () => listener.acceptable);
  return acceptNow(listener);
}

export function acceptNow(listener: Listener): Connection {
  const connection = listener.accept();
  if (connection === "wait") throw new Error("nobody is there");
  return connection;
}

/** Without a period, so that no slice passes for another. */
export function pattern(size: number, seed: number = 0): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0, state = seed; i < size; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

interface Rest {
  readonly bytes: Uint8Array;
  /** `wait`, `end`, or the code of what broke it. */
  readonly how: string;
}

/** Everything that can be read without waiting. */
export function readNow(connection: Connection, max: number = 65_536): Rest {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { readable } = connection;
    const piece = readOnce(connection, max);
    expect(readable).toBe(piece !== "wait");
    if (typeof piece === "string") return { bytes: join(pieces), how: piece };
    expect(piece.length).toBeGreaterThan(0);
    expect(piece.length).toBeLessThanOrEqual(max);
    pieces.push(piece);
  }
}

/** Reads to the end, or to what broke it. */
export async function readRest(connection: Connection): Promise<Rest> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { bytes, how } = readNow(connection);
    pieces.push(bytes);
    if (how !== "wait") return { bytes: join(pieces), how };
    await until(connection, () => connection.readable);
  }
}

export async function readExactly(connection: Connection, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let left = count; left > 0;) {
    await until(connection, () => connection.readable);
    const piece = readOnce(connection, left);
    if (typeof piece === "string") throw new Error(`expected ${left} more bytes, got "${piece}"`);
    pieces.push(piece);
    left -= piece.length;
  }
  return join(pieces);
}

export async function writeAll(connection: Connection, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const taken = connection.write(bytes.subarray(at));
    at += taken;
    if (taken === 0) await until(connection, () => connection.writable);
  }
}

/** One read; what it throws as its code. */
function readOnce(connection: Connection, max: number): Uint8Array | string {
  try {
    return connection.read(max);
  } catch (thrown) {
    return codeOf(thrown);
  }
}

export function codeOf(thrown: unknown): string {
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
