/** What arrives where a base pushes, until somebody pulls: as much as an adapter may keep, and the base pauses above. */
import { PIECE } from "./base.ts";

/** A base is paused above, and goes on below a quarter of it. */
const MARK = 192 * 1024;

export class Inbox {
  readonly #flow: (on: boolean) => void;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #flowing = false;
  #over: { readonly failure: Error | null } | null = null;
  #asked: { resolve(bytes: Uint8Array | null): void; reject(error: Error): void } | null = null;

  constructor(flow: (on: boolean) => void) {
    this.#flow = flow;
  }

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > MARK) this.#let(false);
    if (this.#asked !== null) this.#answer();
  }

  /** The first call counts. */
  end(failure: Error | null): void {
    this.#over ??= { failure };
    if (this.#asked !== null) this.#answer();
  }

  read(): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      if (this.#size <= MARK / 4) this.#let(true);
      this.#answer();
    });
  }

  #let(on: boolean): void {
    if (on === this.#flowing) return;
    this.#flowing = on;
    this.#flow(on);
  }

  #answer(): void {
    const asked = this.#asked;
    const first = this.#chunks[0];
    if (asked === null || (first === undefined && this.#over === null)) return;
    this.#asked = null;
    if (first !== undefined) {
      const piece = first.length > PIECE ? first.subarray(0, PIECE) : first;
      if (piece === first) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(PIECE);
      this.#size -= piece.length;
      asked.resolve(piece);
    } else if (this.#over?.failure instanceof Error) asked.reject(this.#over.failure);
    else asked.resolve(null);
  }
}
