/** Bytes that have arrived and that nobody has asked for yet. */

/** With a chunk that goes beyond it and one that Node keeps, both of 64 KiB, no more than 320 KiB wait in all. */
const HIGH = 196_608;
/** Low enough that a pause is worth its price, and high enough that the kernel refills while core works. */
const LOW = 65_536;
/** A piece costs some 200 bytes of its own, however small it is. */
const PIECES = 1024;

export class ReadQueue {
  readonly #pieces: Uint8Array[] = [];
  #size = 0;

  get empty(): boolean {
    return this.#size === 0;
  }

  /** Whether no more should be read from the kernel for now. */
  get full(): boolean {
    return this.#size >= HIGH || this.#pieces.length >= PIECES;
  }

  /** Whether reading should go on. */
  get low(): boolean {
    return this.#size <= LOW && this.#pieces.length <= PIECES / 2;
  }

  /** Takes a plain array over. */
  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
  }

  /** Up to `max` bytes of the first piece; `undefined` where there is none. */
  take(max: number): Uint8Array | undefined {
    const first = this.#pieces[0];
    if (first === undefined) return undefined;
    if (first.length <= max) {
      this.#pieces.shift();
      this.#size -= first.length;
      return first;
    }
    this.#pieces[0] = first.subarray(max);
    this.#size -= max;
    return first.subarray(0, max);
  }

  clear(): void {
    this.#pieces.length = 0;
    this.#size = 0;
  }
}
