/** What streams don't document, and Node and Deno have in common: the one place of this package that looks behind them. */
import type { Socket } from "node:net";

interface States {
  readonly _readableState: { autoDestroy: boolean; errored: Error | null; errorEmitted: boolean };
  readonly _writableState: { autoDestroy: boolean };
}

const statesOf = (socket: Socket): States => socket as unknown as States;

/** A write that fails, or the second of both ends, leaves the socket as it is, and with it what has arrived and was not read. */
export function stay(socket: Socket): void {
  const { _readableState: readable, _writableState: writable } = statesOf(socket);
  readable.autoDestroy = false;
  writable.autoDestroy = false;
}

/** After a write that failed, and told: the error is the writing side's alone. A stream that has one reads without a word and drops it. */
export function readOn(socket: Socket): void {
  const { _readableState: readable } = statesOf(socket);
  readable.errored = null;
  readable.errorEmitted = false;
}
