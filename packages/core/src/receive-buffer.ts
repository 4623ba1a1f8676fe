const NOTHING = new Uint8Array(0);

/** Bytes that have arrived but were not asked for ("dirty"): a queue of chunks, taken from the front, given back to the front. */
export class ReceiveBuffer {
  /** The first chunk, to look at from {@link from} on; so that taking a line moves no bytes. */
  chunk: Uint8Array = NOTHING;
  from = 0;
  length = 0;
  #rest: Uint8Array[] = [];

  push(bytes: Uint8Array): void {
    if (this.length === 0) this.chunk = bytes;
    else this.#rest.push(bytes);
    this.length += bytes.length;
  }

  /** Takes `count` bytes out of the first chunk, which must have them; a view, not a copy. */
  take(count: number): Uint8Array {
    const end = this.from + count;
    const taken = count === this.chunk.length ? this.chunk : this.chunk.subarray(this.from, end);
    this.skip(count);
    return taken;
  }

  /** As {@link take}, of what somebody has looked at. */
  skip(count: number): void {
    this.length -= count;
    this.from += count;
    if (this.from < this.chunk.length) return;
    this.chunk = this.#rest.shift() ?? NOTHING;
    this.from = 0;
  }

  /** Gives back bytes that were taken last. */
  unshift(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.length > 0) this.#rest.unshift(this.chunk.subarray(this.from));
    this.chunk = bytes;
    this.from = 0;
    this.length += bytes.length;
  }

  clear(): void {
    this.chunk = NOTHING;
    this.from = 0;
    this.length = 0;
    this.#rest = [];
  }
}

/** A piece costs some 200 bytes of its own, however small it is: so many small ones are made into one. */
const CRUMBS = 1024;
const CRUMB = 4096;

/** What one call has taken so far: a list of pieces, joined at the end, so that nothing is quadratic. */
export class Gathered {
  length = 0;
  #pieces: Uint8Array[] = [];
  /** How many pieces at the end are small. */
  #crumbs = 0;

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.length += bytes.length;
    this.#crumbs = bytes.length < CRUMB ? this.#crumbs + 1 : 0;
    if (this.#crumbs === CRUMBS) {
      this.#pieces.push(join(this.#pieces.splice(-CRUMBS)));
      this.#crumbs = 0;
    }
  }

  /** Cuts `count` bytes off the end and returns them. */
  cut(count: number): Uint8Array {
    const tail: Uint8Array[] = [];
    let left = count;
    this.#crumbs = 0;
    this.length -= count;
    while (left > 0) {
      const piece = this.#pieces.pop() ?? NOTHING;
      const keep = Math.max(0, piece.length - left);
      if (keep > 0) this.#pieces.push(piece.subarray(0, keep));
      tail.unshift(piece.subarray(keep));
      left -= piece.length - keep;
    }
    return joined(tail);
  }

  /** The last bytes, at most `count` of them, without cutting them off. */
  tail(count: number): Uint8Array {
    const tail = this.cut(Math.min(count, this.length));
    this.add(tail);
    return tail;
  }

  bytes(): Uint8Array {
    const whole = joined(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }
}

/** One piece as it is. */
const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length > 1 ? join(pieces) : (pieces[0] ?? NOTHING);

/** Several pieces as one fresh array. */
export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
