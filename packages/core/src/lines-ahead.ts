/** Lines of text that are there already: decoded and split together, for one by itself takes longer than all the rest of `receive`. */
import { decode } from "./encoding.ts";
import type { ReceiveBuffer } from "./receive-buffer.ts";

/** How many bytes are decoded at a time: a line that a user keeps may keep as much text alive, for runtimes make a slice of a text by pointing into it. */
const AHEAD = 4096;

const LF = 10;
const CR = 13;
const NOTHING = new Uint8Array(0);

/** Whole lines from the beginning of a buffer's first chunk, of which no character takes more than a byte: then lengths of text are lengths in bytes. */
export class LinesAhead {
  readonly #encoding: "utf8" | "latin1";
  /** What they were decoded from, and where in it the next one begins. */
  #chunk: Uint8Array = NOTHING;
  #at = 0;
  /** Split at LF; the last is what lies behind the last LF: nothing. */
  #lines: readonly string[] = [];
  #next = 0;
  #hasCR = false;

  constructor(encoding: "utf8" | "latin1") {
    this.#encoding = encoding;
  }

  /**
   * Takes the next line of at most `most` bytes out of the buffer; `null`, and nothing is taken, where that is not to be had here: none that is whole, a long
   * one, or other characters.
   */
  take(buffer: ReceiveBuffer, most: number): string | null {
    const known = this.#chunk === buffer.chunk && this.#at === buffer.from && this.#next + 1 < this.#lines.length;
    if (!known && !this.#decode(buffer)) return null;
    const line = this.#lines[this.#next] ?? "";
    if (line.length > most) return null;
    this.#next++;
    this.#at += line.length + 1;
    buffer.skip(line.length + 1);
    if (buffer.length === 0) this.forget();
    return this.#hasCR ? withoutCR(line) : line;
  }

  #decode({ chunk, from }: ReceiveBuffer): boolean {
    if (this.#chunk === chunk && this.#lines.length === 0) return false; // looked at before
    this.forget();
    const end = chunk.lastIndexOf(LF, from + AHEAD - 1) + 1;
    if (end <= from) return false;
    this.#chunk = chunk;
    const text = decode(chunk.subarray(from, end), this.#encoding);
    if (text?.length !== end - from) return false;
    this.#at = from;
    this.#lines = text.split("\n");
    this.#hasCR = text.includes("\r");
    return true;
  }

  /** Keeps nothing alive that has been received. */
  forget(): void {
    this.#chunk = NOTHING;
    this.#lines = [];
    this.#next = 0;
  }
}

function withoutCR(line: string): string {
  const last = line.length - 1;
  const text = line.charCodeAt(last) === CR ? line.slice(0, last) : line;
  return text.includes("\r") ? text.replaceAll("\r", "") : text;
}
