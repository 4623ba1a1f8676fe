/** Readiness over many sockets. */
import { absent, checkOptions, checkSeconds, checkSignal, wrongType } from "./check.ts";
import type { State } from "./state.ts";
import { Timeouts } from "./timeouts.ts";
import type { Transport } from "./transport.ts";
import { Waiter } from "./waiters.ts";

export interface SelectOptions {
  /** Ends the wait: `[[], [], "aborted"]`. */
  signal?: AbortSignal | undefined;
}

/** What is ready, in the order given, and why nothing is. */
export type Selected<R, W> = [readable: R[], writable: W[], error: null | "timeout" | "aborted"];

type Lookup = (socket: unknown) => State | undefined;

/**
 * Waits until something is ready.
 *
 * A turn of I/O comes first, whatever the timeout, as LuaSocket's select always asks the kernel: a loop around a select in which
 * something is always ready (a socket that can be written to) would otherwise never let a byte in.
 */
export async function select<R, W>(
  transport: Transport,
  lookup: Lookup,
  recvt?: unknown,
  sendt?: unknown,
  timeout?: unknown,
  options?: unknown,
): Promise<Selected<R, W>> {
  const readers = checkSockets<R>("recvt", recvt, lookup);
  const writers = checkSockets<W>("sendt", sendt, lookup);
  const limit = checkSeconds("select", "timeout", timeout);
  const signal = checkSignal("select", checkOptions("select", options, ["signal"])["signal"]);
  if (signal?.aborted) return [[], [], "aborted"];

  const timeouts = new Timeouts();
  timeouts.set(limit, "t");
  const waiter = new Waiter(transport, timeouts.budget(transport.clock), signal);
  const wake = (): void => waiter.wake();
  const watched = [...readers.values(), ...writers.values()];
  let watching = false;
  try {
    let why = await waiter.turn();
    for (;;) {
      const readable = ready(readers, isReadable);
      const writable = ready(writers, isWritable);
      if (readable.length + writable.length > 0) return [readable, writable, null];
      if (!watching) for (const state of watched) state.watch(wake); // not before it waits: most find something
      watching = true;
      why ??= await waiter.wait();
      if (why === "timeout" || why === "aborted") return [[], [], why];
    }
  } finally {
    if (watching) for (const state of watched) state.watchers?.delete(wake);
    waiter.end();
  }
}

/** Each socket once, in the order given. */
function checkSockets<S>(name: string, list: unknown, lookup: Lookup): Map<S, State> {
  if (absent(list)) return new Map();
  if (!Array.isArray(list)) throw wrongType("select", `${name} as an array of sockets or null`, list);
  const sockets = new Map<S, State>();
  for (const socket of list as S[]) {
    const state = lookup(socket);
    if (state === undefined) throw wrongType("select", `sockets of this library in ${name}`, socket);
    sockets.set(socket, state);
  }
  return sockets;
}

function ready<S>(sockets: Map<S, State>, isReady: (state: State) => boolean): S[] {
  const found: S[] = [];
  for (const [socket, state] of sockets) if (!state.closed && isReady(state)) found.push(socket);
  return found;
}

function isReadable(state: State): boolean {
  if (state.listener !== null) return state.listener.acceptable;
  if (state.connection === null) return false;
  if (!state.decide()) return state.failed;
  return state.receiveEnded || state.buffer.length > 0 || state.connection.readable;
}

function isWritable(state: State): boolean {
  if (state.connection === null) return false;
  if (!state.decide()) return state.failed;
  return state.sendEnded || state.connection.writable;
}
