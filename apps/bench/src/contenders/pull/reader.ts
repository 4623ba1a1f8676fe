/** Lines, counts and all of it, out of reads of any size: what somebody who pulls has to write on each runtime. */
import type { Wire } from "./base.ts";

const LF = 10;
const CR = 13;

export class Reader {
  readonly #wire: Wire;
  readonly #decoder = new TextDecoder();
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  async line(): Promise<string> {
    let text = "";
    for (;;) {
      const end = this.#chunk.indexOf(LF, this.#at);
      if (end >= 0) {
        const last = end > this.#at && this.#chunk[end - 1] === CR ? end - 1 : end;
        text += this.#decoder.decode(this.#chunk.subarray(this.#at, last));
        this.#at = end + 1;
        return text;
      }
      text += this.#decoder.decode(this.#chunk.subarray(this.#at));
      await this.#more();
    }
  }

  /** The caller's own bytes, and nobody else's: a chunk as it is, or a copy. */
  async exactly(count: number): Promise<Uint8Array> {
    if (this.#at === this.#chunk.length) await this.#more();
    if (this.#at === 0 && this.#chunk.length === count) return this.#take(count);
    if (this.#chunk.length - this.#at >= count) return new Uint8Array(this.#take(count));
    const bytes = new Uint8Array(count);
    let have = 0;
    for (;;) {
      const part = this.#take(Math.min(count - have, this.#chunk.length - this.#at));
      bytes.set(part, have);
      have += part.length;
      if (have === count) return bytes;
      await this.#more();
    }
  }

  async text(count: number): Promise<string> {
    if (this.#at === this.#chunk.length) await this.#more();
    const whole = this.#chunk.length - this.#at >= count;
    return this.#decoder.decode(whole ? this.#take(count) : await this.exactly(count));
  }

  async all(): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const piece = await this.#wire.read();
      if (piece === null) break;
      pieces.push(piece);
      size += piece.length;
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  #take(count: number): Uint8Array {
    const from = this.#at;
    this.#at += count;
    return this.#chunk.subarray(from, this.#at);
  }

  async #more(): Promise<void> {
    const chunk = await this.#wire.read();
    if (chunk === null) throw new Error("expected more, got the end");
    this.#chunk = chunk;
    this.#at = 0;
  }
}
