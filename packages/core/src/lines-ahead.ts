/** Lines of text that are there already: decoded together, for decoding each by itself takes longer than all the rest of `receive`. */
import { decode } from "./encoding.ts";
import type { ReceiveBuffer } from "./receive-buffer.ts";

/** How many bytes are decoded at a time: a line that a user keeps may keep as much text alive, for runtimes make a slice of a text by pointing into it. */
const AHEAD = 4096;

const LF = 10;
const CR = 13;
const NOTHING = new Uint8Array(0);

/** Whole lines from the beginning of a buffer's first chunk, of which no character takes more than a byte: then places in text are places in bytes. */
export class LinesAhead {
  readonly #encoding: "utf8" | "latin1";
  /** What the text was decoded from, and where in it that begins. */
  #chunk: Uint8Array = NOTHING;
  #from = 0;
  #text = "";
  #hasCR = false;

  constructor(encoding: "utf8" | "latin1") {
    this.#encoding = encoding;
  }

  /**
   * Takes the next line of at most `most` bytes out of the buffer; `null`, and nothing is taken, where that is not to be had here: none that is whole, a long
   * one, or other characters.
   */
  take(buffer: ReceiveBuffer, most: number): string | null {
    let at = this.#chunk === buffer.chunk ? buffer.from - this.#from : this.#text.length;
    if (at >= this.#text.length) {
      if (!this.#decode(buffer)) return null;
      at = 0;
    }
    const end = this.#text.indexOf("\n", at);
    if (end - at > most) return null;
    const line = this.#cut(at, end);
    buffer.skip(end + 1 - at);
    if (buffer.length === 0) this.forget();
    return line;
  }

  #decode({ chunk, from }: ReceiveBuffer): boolean {
    if (this.#chunk === chunk && this.#text === "") return false; // looked at before
    this.forget();
    const end = chunk.lastIndexOf(LF, from + AHEAD - 1) + 1;
    if (end <= from) return false;
    this.#chunk = chunk;
    const text = decode(chunk.subarray(from, end), this.#encoding);
    if (text?.length !== end - from) return false;
    this.#from = from;
    this.#text = text;
    this.#hasCR = text.includes("\r");
    return true;
  }

  /** Without any CR. */
  #cut(at: number, end: number): string {
    if (!this.#hasCR) return this.#text.slice(at, end);
    const last = end > at && this.#text.charCodeAt(end - 1) === CR ? end - 1 : end;
    const line = this.#text.slice(at, last);
    return line.includes("\r") ? line.replaceAll("\r", "") : line;
  }

  /** Keeps nothing alive that has been received. */
  forget(): void {
    this.#chunk = NOTHING;
    this.#text = "";
  }
}
