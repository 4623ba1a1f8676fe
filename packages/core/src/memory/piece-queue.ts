/** Pieces of bytes in order, and what they weigh. */
import { ReceiveBuffer } from "../receive-buffer.ts";

/** A piece costs memory of its own, however small it is, and kernels charge for that too. */
const LEAST = 256;

export const weigh = (piece: Uint8Array): number => Math.max(piece.length, LEAST);

export class PieceQueue {
  weight = 0;
  readonly #pieces = new ReceiveBuffer();

  get length(): number {
    return this.#pieces.length;
  }

  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.weight += weigh(piece);
  }

  /** Up to `max` bytes of the first piece, which weighs what it does until it is gone. */
  take(max: number): Uint8Array {
    const { chunk, from } = this.#pieces;
    const count = Math.min(max, chunk.length - from);
    if (from + count === chunk.length) this.weight -= weigh(chunk);
    return this.#pieces.take(count);
  }

  clear(): void {
    this.#pieces.clear();
    this.weight = 0;
  }
}
