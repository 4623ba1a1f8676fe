/** The way out: text → bytes → slices → connection, with `string.sub`'s indices and an exact account. */
import { absent, checkInteger, checkOptions, checkSignal, wrongType } from "./check.ts";
import { encodeForSend, keepForResume, lasting, readingScratch } from "./encoding.ts";
import type { Message } from "./errors.ts";
import type { Sent } from "./results.ts";
import type { Pursuit } from "./calls.ts";
import type { State } from "./state.ts";
import type { Interruption, Pause } from "./waiters.ts";

export interface SendOptions {
  /** Ends the wait, and only that: `[null, "aborted", last]`. */
  signal?: AbortSignal | undefined;
}

/**
 * How much may go out without a turn of I/O between: otherwise a loop of sends to a fast reader, each of which succeeds at once, would
 * keep timers and every other socket waiting. All sockets of a transport share it; a call counts as at least one page, for its system call.
 */
const BURST = 1_048_576;
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
  const call = new Sending(state, data, bytes, from, to);
  const result = readingScratch(() => call.attempt());
  if (typeof result === "object") return result;
  call.settleDown();
  return state.pursue("send", signal, call, result);
}

class Sending implements Pursuit<Sent> {
  readonly #state: State;
  readonly #data: string | Uint8Array;
  #bytes: Uint8Array;
  readonly #to: number;
  /** How far it has come. */
  #at: number;
  /** How far it had come when it was last asked whether bytes have moved. */
  #asked: number;

  constructor(state: State, data: string | Uint8Array, bytes: Uint8Array, from: number, to: number) {
    this.#state = state;
    this.#data = data;
    this.#bytes = bytes;
    this.#at = from;
    this.#asked = from;
    this.#to = to;
  }

  /** It will take longer than this moment. */
  settleDown(): void {
    this.#bytes = lasting(this.#bytes);
  }

  moved(): boolean {
    const some = this.#at > this.#asked;
    this.#asked = this.#at;
    return some;
  }

  /** Goes as far as the transport takes it. */
  attempt(): Sent | Pause {
    const state = this.#state;
    while (this.#at < this.#to) {
      if (state.closed || state.sendEnded) return this.#fail("closed");
      const obstacle = state.obstacle();
      if (obstacle === "wait") return "wait";
      if (obstacle !== null || state.connection === null) return this.#fail(obstacle ?? "closed");
      if (state.burst.bytes >= BURST) {
        state.burst.bytes = 0;
        return "turn";
      }
      let taken: number;
      try {
        taken = state.connection.write(this.#rest());
      } catch (thrown) {
        return this.#fail(state.broken(thrown));
      }
      if (taken === 0) return "wait";
      this.#at += taken;
      state.burst.bytes += taken + PAGE;
      state.stats.sent += taken;
    }
    return [this.#at, null, null];
  }

  stop(why: Interruption): Sent {
    if (typeof this.#data === "string" && why !== "closed")
      keepForResume(this.#data, this.#state.encoding, this.#bytes);
    return this.#fail(why);
  }

  #fail(why: Message): Sent {
    return [null, why, this.#at];
  }

  #rest(): Uint8Array {
    const all = this.#at === 0 && this.#to === this.#bytes.length;
    return all ? this.#bytes : this.#bytes.subarray(this.#at, this.#to);
  }
}
