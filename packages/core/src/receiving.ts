/** One call to a method that receives, from its first try to its tuple: connection → buffer → pattern → text. */
import { decode, unfinished, type Encoding } from "./encoding.ts";
import { asSocketError, SocketError, type Message } from "./errors.ts";
import type { Pattern } from "./patterns.ts";
import type { Prefix } from "./prefix.ts";
import { Gathered, join } from "./receive-buffer.ts";
import type { Received } from "./results.ts";
import type { Pursuit } from "./calls.ts";
import type { State } from "./state.ts";
import type { Interruption } from "./waiters.ts";

/** How much is asked of the transport at a time, where a call does not want more. */
const CHUNK = 65_536;
const CR = 13;

/** Text or bytes, as the call's encoding has it; the public types say which. */
export type Answer = Received<string | Uint8Array<ArrayBuffer>>;

export interface Wish {
  readonly encoding: Encoding;
  readonly maxsize: number;
  readonly signal?: AbortSignal | undefined;
}

export class Receiving implements Pursuit<Answer> {
  readonly state: State;
  readonly signal: AbortSignal | undefined;
  readonly #pattern: Pattern;
  readonly #encoding: Encoding;
  readonly #prefix: Prefix;
  /** How many bytes may be gathered. */
  readonly #room: number;
  readonly #got = new Gathered();
  #tookSome = false;

  constructor(state: State, pattern: Pattern, { encoding, maxsize, signal }: Wish, prefix: Prefix) {
    this.state = state;
    this.signal = signal;
    this.#pattern = pattern;
    this.#encoding = encoding;
    this.#prefix = prefix;
    this.#room = maxsize - prefix.length;
  }

  /** Once the arguments are found right: a character that the prefix left unfinished goes back to where its rest will come from. */
  begin(): void {
    const { buffer, closed, receiveEnded, stats } = this.state;
    if (closed || receiveEnded) return;
    buffer.unshift(this.#prefix.unfinished);
    stats.received -= this.#prefix.unfinished.length; // they were counted when they came
  }

  /** Whether bytes have moved since this was last asked. */
  moved(): boolean {
    const some = this.#tookSome;
    this.#tookSome = false;
    return some;
  }

  /** Goes as far as what has arrived allows. */
  attempt(): Answer | "wait" {
    const { buffer } = this.state;
    for (;;) {
      if (buffer.length === 0) {
        const trouble = this.#fill();
        if (trouble !== null && this.#pattern.greedy && this.#got.length > this.#unfinished()) return this.#complete(0);
        if (trouble === "wait") return "wait";
        if (trouble === "end" && this.#pattern.endsWith(this.#got.length)) return this.#complete(0);
        if (trouble === "end") return this.#fail("closed");
        if (trouble instanceof SocketError) return this.#fail(this.state.broken(trouble));
        if (trouble !== null) return this.#fail(trouble);
      }
      const found = this.#pattern.find(buffer.chunk, buffer.from);
      this.#got.add(buffer.take(found < 0 ? buffer.chunk.length - buffer.from : found));
      this.#tookSome = true;
      const { terminator, undecided } = this.#pattern;
      // A CR at the end may belong to the end of the line, and does not count against the cap.
      if (found >= 0) {
        if (this.#size(terminator) > this.#room) return this.#oversized();
        return this.#complete(terminator);
      }
      if (this.#size(undecided) > this.#room) return this.#oversized();
    }
  }

  /** The wait is over before the result is complete: what came is the partial, as far as it is certain. */
  stop(why: Interruption): Answer {
    this.#giveBack(this.#pattern.undecided);
    // A partial is shorter than maxsize, so that it can be the next call's prefix.
    if (this.#got.length >= this.#room) this.#giveBack(this.#got.length - this.#room + 1);
    return this.#partial(why);
  }

  /** The prefix is as long as what was asked for: it comes back whole, and nothing is read (behaviour N-07, N-08). */
  prefixAlone(): Answer {
    return [this.#start(), null, null];
  }

  #start(): string | Uint8Array<ArrayBuffer> {
    return this.#encoding === "bytes" ? this.#prefix.bytes : this.#prefix.text;
  }

  /** Bytes from the connection to the buffer; or why there are none. */
  #fill(): Message | SocketError | "wait" | "end" | null {
    const { state } = this;
    if (state.closed || state.receiveEnded) return "closed";
    const obstacle = state.obstacle();
    if (obstacle !== null || state.connection === null) return obstacle;
    try {
      const bytes = state.connection.read(Math.max(CHUNK, Math.min(this.#pattern.most, this.#room) - this.#got.length));
      if (bytes === "end" && state.taken !== null) throw state.taken;
      if (bytes === "end" && state.lasterror?.code !== "EOF") state.learn(new SocketError("closed", { code: "EOF" }));
      if (typeof bytes === "string") return bytes;
      state.buffer.push(bytes);
      return null;
    } catch (thrown) {
      return asSocketError(thrown);
    }
  }

  /** How many gathered bytes are certain to be data, but for a CR that may belong to the end of a line. */
  #size(terminator: number): number {
    const size = this.#got.length - terminator;
    return size > this.#room && this.#pattern.dropsCR && this.#got.tail(terminator + 1)[0] === CR ? size - 1 : size;
  }

  #oversized(): Answer {
    this.#giveBack(this.#got.length - this.#room);
    return this.#partial("oversized");
  }

  /** With whole characters only. */
  #partial(message: Message): Answer {
    this.#giveBack(this.#unfinished());
    return this.#fail(message);
  }

  /** How many bytes at the end begin a character. */
  #unfinished(): number {
    return this.#encoding === "utf8" ? unfinished(this.#got.tail(3)) : 0;
  }

  #giveBack(count: number): void {
    if (count === 0) return;
    const bytes = this.#got.cut(count);
    if (!this.state.closed && !this.state.receiveEnded) this.state.buffer.unshift(bytes);
  }

  #complete(terminator: number): Answer {
    if (this.#pattern.greedy) this.#giveBack(this.#unfinished());
    return this.#render(terminator, null);
  }

  #fail(message: Message): Answer {
    return this.#render(0, message);
  }

  /** Nothing was consumed; the same bytes can be had with `encoding: "bytes"`, and in smaller pieces. */
  #refuse(message: "invalid utf-8" | "memory allocation failure"): Answer {
    this.#giveBack(this.#got.length);
    return [null, message, this.#start()];
  }

  /** Prefix and what was gathered, less its terminator, where that can be had: the data, or the partial of a failure. Counts as received. */
  #render(terminator: number, failure: Message | null): Answer {
    try {
      const all = this.#got.bytes();
      const data = this.#show(terminator === 0 ? all : all.subarray(0, all.length - terminator));
      if (data === null) return this.#refuse("invalid utf-8");
      this.state.stats.received += all.length;
      return failure === null ? [data, null, null] : [null, failure, data];
    } catch {
      return this.#refuse("memory allocation failure"); // longer than the runtime's strings or arrays can be
    }
  }

  /** `null` for what is no text. */
  #show(bytes: Uint8Array): string | Uint8Array<ArrayBuffer> | null {
    const { dropsCR } = this.#pattern;
    if (this.#encoding === "bytes") return own(this.#prefix.bytes, bytes, dropsCR);
    return text(this.#prefix.text, bytes, this.#encoding, dropsCR);
  }
}

function text(prefix: string, bytes: Uint8Array, encoding: "utf8" | "latin1", dropsCR: boolean): string | null {
  if (!dropsCR) return joined(prefix, decode(bytes, encoding));
  const decoded = decode(bytes[bytes.length - 1] === CR ? bytes.subarray(0, -1) : bytes, encoding);
  return joined(prefix, decoded?.includes("\r") === true ? decoded.replaceAll("\r", "") : decoded);
}

const joined = (prefix: string, decoded: string | null): string | null => (decoded === null ? null : prefix + decoded);

/** The caller's own bytes: copied, unless nothing else can be reached through them. */
function own(prefix: Uint8Array<ArrayBuffer>, bytes: Uint8Array, dropsCR: boolean): Uint8Array<ArrayBuffer> {
  const data = dropsCR && bytes.includes(CR) ? bytes.filter((byte) => byte !== CR) : bytes;
  const { buffer } = data;
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === data.length;
  if (prefix.length === 0) return whole ? new Uint8Array(buffer) : new Uint8Array(data);
  return data.length === 0 ? prefix : join([prefix, data]);
}
