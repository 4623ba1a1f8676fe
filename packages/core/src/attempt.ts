/** From tuples to exceptions and back: `try`, `newtry`, `protect`. */
import { absent, checkFunction, shown, type Absent } from "./check.ts";
import { SocketError, type Message } from "./errors.ts";
import type { Failure } from "./results.ts";

type Tuple = readonly [unknown, ...unknown[]];

/** What `try` makes of a tuple: the value where the second place is null, the whole tuple where it isn't (names, stats). */
export type Tried<R extends Tuple> = R extends readonly [null, Message, ...unknown[]]
  ? never
  : R extends readonly [infer V, null, ...unknown[]]
    ? V
    : R;

export type Try = <R extends Tuple>(result: R) => Tried<R>;

/** What `protect` makes of a function: a `SocketError` that it throws becomes a tuple again. */
export type Protected<R> = R extends PromiseLike<infer V> ? Promise<V | Failure> : R | Failure;

/**
 * Makes a `try` that calls `finalizer` before it throws.
 *
 * The finalizer's own failure, thrown or rejected, is swallowed: what went wrong first is what is told. Source: the page of
 * `socket.newtry`; behaviour U-21, which lets the finalizer's error out.
 */
export function newTry(finalizer?: (() => unknown) | null): Try {
  if (!absent(finalizer)) checkFunction("try", "a finalizer", finalizer);
  return <R extends Tuple>(result: R): Tried<R> => {
    if (!Array.isArray(result)) {
      throw new TypeError(`Cannot try: expected a result, got ${shown(result)}; await the call first`);
    }
    const [value, error, partial]: readonly unknown[] = result;
    if (value === null && isMessage(error)) {
      settle(finalizer);
      throw new SocketError(error, { partial });
    }
    return (error === null ? value : result) as Tried<R>;
  };
}

const isMessage = (error: unknown): error is Message => typeof error === "string";

function settle(finalizer: (() => unknown) | Absent): void {
  try {
    Promise.resolve(finalizer?.()).catch(() => {});
  } catch {
    // swallowed, as promised
  }
}

export function protect<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => Protected<R> {
  checkFunction("protect", "something to protect", fn);
  const caught = (error: unknown): Failure => {
    if (error instanceof SocketError) return [null, error.message];
    throw error;
  };
  return (...args) => {
    try {
      const result = fn(...args);
      return (isPromise(result) ? result.then((value) => value, caught) : result) as Protected<R>;
    } catch (error) {
      return caught(error) as Protected<R>;
    }
  };
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
