/** What `receive` may be asked for: pure readers over bytes, no I/O. They only say where a result ends. */
import { unfinished, type Encoding } from "./encoding.ts";
import { join } from "./receive-buffer.ts";

export interface Pattern {
  /** How many bytes of `chunk`, from `from` on, complete the result; -1 when all belong to it and more are needed. */
  find(chunk: Uint8Array, from: number): number;
  /** How many bytes at the end of a complete result are not data. */
  readonly terminator: number;
  /** How many bytes at the end of what was taken so far may turn out to be the terminator; a timeout gives them back. */
  readonly undecided: number;
  /** Whether every CR is dropped, as `*l` does. */
  readonly dropsCR: boolean;
  /** Whether the peer's end completes a result of `taken` bytes. */
  endsWith(taken: number): boolean;
  /** Whether what was taken will do as soon as nothing more is there. */
  readonly greedy: boolean;
  /** How many bytes it may take at once: so many may be asked of the transport, for none of them is left over. */
  readonly most: number;
}

const LF = 10;

const PLAIN = {
  terminator: 0,
  undecided: 0,
  dropsCR: false,
  greedy: false,
  most: 0,
  endsWith: (): boolean => false,
} as const;

/** `*l`: up to LF, which is consumed and not returned; every CR is dropped (behaviour §15.4). */
export const LINE: Pattern = {
  ...PLAIN,
  find(chunk, from) {
    const at = chunk.indexOf(LF, from);
    return at < 0 ? -1 : at + 1 - from;
  },
  terminator: 1,
  dropsCR: true,
};

/** `*a`: up to the peer's end; a success only where this very call took a byte (§15.5). */
export const ALL: Pattern = {
  ...PLAIN,
  find: () => -1,
  most: Number.MAX_SAFE_INTEGER,
  endsWith: (taken) => taken > 0,
};

/** `count` bytes (§15.6); none still waits for a first byte, and leaves it. */
export function exactly(count: number): Pattern {
  return new Counted(count);
}

/** A chunk of this size is given as it is: only smaller ones are worth being joined. */
const PLENTY = 4096;

/** Whatever is there, at most `max` bytes; under utf8 whole characters, and at least one of them. */
export function any(max: number, encoding: Encoding): Pattern {
  return encoding === "utf8" && max < 4 ? few(max) : new Counted(max, PLENTY);
}

/** Up to so many bytes; `plenty` of them will do where it is given. A class, for one is made at every call. */
class Counted implements Pattern {
  readonly terminator = 0;
  readonly undecided = 0;
  readonly dropsCR = false;
  readonly greedy: boolean;
  readonly most: number;
  readonly #plenty: number;
  #left: number;

  constructor(count: number, plenty: number = Infinity) {
    this.most = count;
    this.greedy = plenty < Infinity;
    this.#plenty = plenty;
    this.#left = count;
  }

  find(chunk: Uint8Array, from: number): number {
    const here = chunk.length - from;
    if (this.#left <= here) return this.#left;
    this.#left -= here;
    return here < this.#plenty ? -1 : here;
  }

  endsWith(): boolean {
    return false;
  }
}

/** Fewer bytes than a character may take: then one is given that is longer. */
function few(max: number): Pattern {
  let begun = new Uint8Array(0); // the first bytes of a character, taken already
  return {
    ...PLAIN,
    find(chunk, from) {
      const bytes = join([begun, chunk.subarray(from, from + 4)]);
      for (let size = Math.min(max, bytes.length); size <= bytes.length; size++) {
        const whole = size - unfinished(bytes.subarray(0, size));
        if (whole > 0) return whole - begun.length;
      }
      begun = bytes; // at most three bytes, for four always hold a character
      return -1;
    },
  };
}

/**
 * Up to `delimiter`, which is consumed and not returned.
 *
 * Knuth, Morris and Pratt: no byte is looked at twice, however the delimiter is split, and what has matched so far is a number.
 */
export function until(delimiter: Uint8Array): Pattern {
  const [first = 0] = delimiter;
  const fallback = prefixLengths(delimiter);
  let matched = 0;
  return {
    ...PLAIN,
    find(chunk, from) {
      for (let at = from; at < chunk.length; at++) {
        if (matched === 0) {
          at = chunk.indexOf(first, at);
          if (at < 0) return -1;
        }
        while (matched > 0 && chunk[at] !== delimiter[matched]) matched = fallback[matched - 1] ?? 0;
        if (chunk[at] === delimiter[matched]) matched++;
        if (matched === delimiter.length) return at + 1 - from;
      }
      return -1;
    },
    terminator: delimiter.length,
    get undecided() {
      return matched;
    },
  };
}

/** For each prefix of `word`: the length of its longest proper suffix that is also a prefix of `word`. */
function prefixLengths(word: Uint8Array): Uint32Array {
  const lengths = new Uint32Array(word.length);
  let length = 0;
  for (let at = 1; at < word.length; at++) {
    while (length > 0 && word[at] !== word[length]) length = lengths[length - 1] ?? 0;
    if (word[at] === word[length]) length++;
    lengths[at] = length;
  }
  return lengths;
}
