/** What is sent, by the peer and by contenders: each of them knows what has to come. */

export const HOST = "127.0.0.1";

/** The sizes of what is sent, in bytes. */
export const ASKED = 64;
export const LINE = 62;
export const LONG_LINE = 4096;
export const PIECE = 65_536;
export const SMALL = 32;
/** Connections that are served at once, and that wait idly. */
export const SERVED = 64;
export const IDLE = 10_000;
/** So many come before what an idle one takes is measured: the program itself must not count. */
export const WARM = 200;

/** How many lines come before they come again. */
const CYCLE = 64;

/** Line number `n`, without its end: its number, filled up from the left. */
const numbered = (n: number, length: number): string => String(n % CYCLE).padStart(length, "moon ");

/** All lines of a cycle, each of `size` bytes with its end. */
const cycle = (size: number, end: string): string =>
  Array.from({ length: CYCLE }, (_, n) => numbered(n, size - end.length) + end).join("");

export const LINES: string = cycle(LINE, "\n");
export const LONG_LINES: string = cycle(LONG_LINE, "\r\n");

/** A sum over lines that shows a lost, doubled or broken one: lengths, and last characters. */
export class LineSum {
  #sum = 0;

  add(line: string): void {
    this.#sum += line.length * 256 + line.charCodeAt(line.length - 1);
  }

  /** Throws unless these were the first `count` lines of `length` characters. */
  check(count: number, length: number): void {
    let cycleSum = 0;
    let expected = 0;
    for (let n = 0; n < CYCLE; n++) {
      const one = length * 256 + numbered(n, length).charCodeAt(length - 1);
      cycleSum += one;
      if (n < count % CYCLE) expected += one;
    }
    expected += Math.floor(count / CYCLE) * cycleSum;
    if (this.#sum !== expected) throw new Error(`expected ${count} lines with the sum ${expected}, got ${this.#sum}`);
  }
}

export function expectEqual(what: string, got: unknown, expected: unknown): void {
  if (got !== expected) throw new Error(`expected ${what} to be ${String(expected)}, got ${String(got)}`);
}

/** Bytes that come in bulk: byte number n is n modulo 251, which no chunk size divides. */
const PATTERN = 251;
export const BULK: Uint8Array = Uint8Array.from({ length: PATTERN * 1024 }, (_, n) => n % PATTERN);

/** Looks at the first and the last byte of each piece. */
export class BulkSum {
  #at = 0;

  add(piece: Uint8Array): void {
    if (piece[0] !== this.#at % PATTERN) throw new Error(`expected other bytes at ${this.#at}`);
    this.#at += piece.length;
    if (piece[piece.length - 1] !== (this.#at - 1) % PATTERN)
      throw new Error(`expected other bytes before ${this.#at}`);
  }

  check(bytes: number): void {
    expectEqual("the bytes received", this.#at, bytes);
  }
}
