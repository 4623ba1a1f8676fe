/** The way out: text → bytes → slices → connection, with `string.sub`'s indices and an exact account. */
import { absent, checkInteger, checkOptions, checkSignal, wrongType } from "./check.ts";
import { encodeForSend, keepForResume } from "./encoding.ts";
import type { Message } from "./errors.ts";
import type { Sent } from "./results.ts";
import type { State } from "./state.ts";
import type { Waiter } from "./waiters.ts";

export interface SendOptions {
  /** Ends the wait, and only that: `[null, "aborted", last]`. */
  signal?: AbortSignal | undefined;
}

/**
 * How much may go out without a turn of I/O between: otherwise a loop of sends to a fast reader, each of which succeeds at once, would
 * keep timers and every other socket waiting. All sockets of a transport share it; a call counts as at least one page, for its system call.
 */
const BURST = 262_144;
const PAGE = 4096;

/** `string.sub`'s reading of i and j (behaviour §15.7): from is how many bytes precede, to where it ends. */
export function range(size: number, i: number, j: number): { from: number; to: number } {
  const first = Math.max(1, i < 0 ? i + size + 1 : i);
  const last = Math.min(size, j < 0 ? j + size + 1 : j);
  return { from: first - 1, to: last };
}

export function send(state: State, data: unknown, i: unknown, j: unknown, options: unknown): Sent | Promise<Sent> {
  if (typeof data !== "string" && !(data instanceof Uint8Array)) {
    throw wrongType("send", "data as a string or a Uint8Array", data);
  }
  const first = absent(i) ? 1 : checkInteger("send", "index i", i, Number.MIN_SAFE_INTEGER);
  const last = absent(j) ? -1 : checkInteger("send", "index j", j, Number.MIN_SAFE_INTEGER);
  const { signal: given } = checkOptions("send", options, ["signal"]);
  const signal = checkSignal("send", given);
  const bytes = typeof data === "string" ? encodeForSend(data, state.encoding) : data;
  state.requireClient("send");
  state.refuseSecond("send");
  const { from, to } = range(bytes.length, first, last);
  if (from >= to) return [from, null, null];
  if (signal?.aborted) return [null, "aborted", from];
  const call = new Sending(state, bytes, from, to);
  const result = call.attempt();
  if (typeof result === "object") return result;
  return state.run("send", signal, async (waiter) => {
    const sent = await push(call, result, waiter);
    const resumable = sent[1] === "timeout" || sent[1] === "aborted";
    if (typeof data === "string" && resumable) keepForResume(data, state.encoding, bytes);
    return sent;
  });
}

async function push(call: Sending, pause: Pause, waiter: Waiter): Promise<Sent> {
  for (;;) {
    const why = await (pause === "turn" && !waiter.spent ? waiter.turn() : waiter.wait());
    const before = call.at;
    const result = why === null ? call.attempt() : call.stop(why);
    if (typeof result === "object") return result;
    if (call.at > before) waiter.progress();
    pause = result;
  }
}

/** What has to come before the next try: room in the transport, or just a turn of I/O. */
type Pause = "wait" | "turn";

class Sending {
  readonly #state: State;
  readonly #bytes: Uint8Array;
  readonly #to: number;
  /** How far it has come. */
  at: number;

  constructor(state: State, bytes: Uint8Array, from: number, to: number) {
    this.#state = state;
    this.#bytes = bytes;
    this.at = from;
    this.#to = to;
  }

  /** Goes as far as the transport takes it. */
  attempt(): Sent | Pause {
    const state = this.#state;
    while (this.at < this.#to) {
      if (state.closed || state.sendEnded) return this.stop("closed");
      const obstacle = state.obstacle();
      if (obstacle === "wait") return "wait";
      if (obstacle !== null || state.connection === null) return this.stop(obstacle ?? "closed");
      if (state.burst.bytes >= BURST) {
        state.burst.bytes = 0;
        return "turn";
      }
      let taken: number;
      try {
        taken = state.connection.write(this.#bytes.subarray(this.at, this.#to));
      } catch (thrown) {
        return this.stop(state.broken(thrown));
      }
      if (taken === 0) return "wait";
      this.at += taken;
      state.burst.bytes += taken + PAGE;
      state.stats.sent += taken;
    }
    return [this.at, null, null];
  }

  stop(why: Message): Sent {
    return [null, why, this.at];
  }
}
