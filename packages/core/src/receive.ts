/** The methods that receive: their arguments, and the loop of tries and waits. */
import { absent, checkEncoding, checkInteger, checkMaxsize, checkOptions, checkSignal, wrongType } from "./check.ts";
import { encode, type Encoding } from "./encoding.ts";
import { ALL, any, exactly, LINE, until } from "./patterns.ts";
import { checkPrefix } from "./prefix.ts";
import { Receiving, type Answer, type Wish } from "./receiving.ts";
import type { State } from "./state.ts";

/** Options of the methods that receive. */
export interface ReceiveOptions<E extends Encoding = Encoding> {
  /** For this one call. */
  encoding?: E | undefined;
  /**
   * The most that this call may gather, in bytes, prefix included. A line or an `*a` that would pass it answers `oversized` with so many;
   * the rest stays, and is read by a call without that prefix.
   */
  maxsize?: number | undefined;
  /** Ends the wait, and only that: `[null, "aborted", partial]`. */
  signal?: AbortSignal | undefined;
}

const isLine = (pattern: unknown): boolean => absent(pattern) || pattern === "*l";

/** A line without more ado, where it is there; `null` where it takes {@link receive}. */
export function lineAhead(state: State, pattern: unknown, prefix: unknown, options: unknown): Answer | null {
  if (!isLine(pattern) || !absent(prefix) || !absent(options)) return null;
  if (state.class !== "tcp{client}") return null; // `setfd` leaves what was read ahead with whatever the object is by then
  const line = state.lineAhead();
  return line === null ? null : [line, null, null];
}

export function receive(state: State, pattern: unknown, prefix: unknown, options: unknown): Answer | Promise<Answer> {
  const wish = checkWish(state, options);
  const start = checkPrefix(prefix, wish.encoding, wish.maxsize);
  if (isLine(pattern)) return run(new Receiving(state, LINE, wish, start));
  if (pattern === "*a") return run(new Receiving(state, ALL, wish, start));
  if (typeof pattern !== "number") throw wrongType("receive", 'pattern "*l", "*a" or a count of bytes', pattern);
  const count = checkInteger("receive", "count", pattern, 0);
  if (count > wish.maxsize) {
    throw new RangeError(`Cannot receive: expected a count of at most maxsize ${wish.maxsize}, got ${count}`);
  }
  const satisfied = start.length > 0 && start.length >= count;
  return run(new Receiving(state, exactly(Math.max(0, count - start.length)), wish, start), satisfied);
}

export function receiveAny(state: State, max: unknown, options: unknown): Answer | Promise<Answer> {
  const wish = checkWish(state, options);
  const most = Math.min(checkInteger("receive", "max", absent(max) ? 65_536 : max, 1), wish.maxsize);
  const start = checkPrefix(null, wish.encoding, wish.maxsize);
  return run(new Receiving(state, any(most, wish.encoding), { ...wish, maxsize: Infinity }, start));
}

export function receiveUntil(
  state: State,
  delimiter: unknown,
  prefix: unknown,
  options: unknown,
): Answer | Promise<Answer> {
  const wish = checkWish(state, options);
  if (typeof delimiter !== "string" && !(delimiter instanceof Uint8Array)) {
    throw wrongType("receive", "delimiter as a string or a Uint8Array", delimiter);
  }
  if (delimiter.length === 0)
    throw new RangeError("Cannot receive: expected a delimiter of at least one byte, got none");
  const bytes = typeof delimiter === "string" ? encode(delimiter, wish.encoding) : new Uint8Array(delimiter);
  const start = checkPrefix(prefix, wish.encoding, wish.maxsize);
  return run(new Receiving(state, until(bytes), wish, start));
}

function checkWish(state: State, options: unknown): Wish {
  if (absent(options)) return state;
  const { encoding, maxsize, signal } = checkOptions("receive", options, ["encoding", "maxsize", "signal"]);
  return {
    encoding: absent(encoding) ? state.encoding : checkEncoding("receive", encoding),
    maxsize: absent(maxsize) ? state.maxsize : checkMaxsize("receive", maxsize),
    signal: checkSignal("receive", signal),
  };
}

/** At once where what is wanted has arrived, and otherwise through a waiter. */
function run(call: Receiving, satisfied = false): Answer | Promise<Answer> {
  const { state, signal } = call;
  state.requireClient("receive");
  state.refuseSecond("receive");
  call.begin();
  if (satisfied) return call.prefixAlone();
  if (signal?.aborted) return call.stop("aborted");
  const answer = call.attempt();
  return answer === "wait" ? state.pursue("receive", signal, call, answer) : answer;
}
