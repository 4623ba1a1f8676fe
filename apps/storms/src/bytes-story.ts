/** The story of the first storm: what is sent, how it is cut, and what is asked for. Durations in ticks. */
import fc, { type Arbitrary } from "fast-check";

export interface Sending {
  /** Bytes, or how many: more than fits anywhere at once, with a newline here and there. */
  readonly what: Uint8Array | number;
  /** As text, where it is UTF-8. */
  readonly text: boolean;
  /** The block limit; null is none. */
  readonly timeout: number | null;
  /** Until the call is aborted. */
  readonly abort: number | null;
  /** Until the next one. */
  readonly rest: number;
}

export type Kind = "line" | "all" | "count" | "any" | "until";

export interface Asking {
  readonly kind: Kind;
  readonly count: number;
  readonly delimiter: Uint8Array;
  readonly encoding: "utf8" | "latin1" | "bytes";
  readonly maxsize: number | null;
  readonly block: number | null;
  readonly total: number | null;
  readonly abort: number | null;
  /** Goes on with what the last call left as its partial. */
  readonly resume: boolean;
  readonly rest: number;
}

export interface BytesStory {
  readonly sendings: readonly Sending[];
  /** In turn, over and over, until everything has arrived. */
  readonly askings: readonly Asking[];
  readonly pieces: readonly number[] | undefined;
  readonly delay: number;
  readonly jitter: number;
  /** When everything is woken for nothing. */
  readonly fidgets: readonly number[];
}

/** Line ends, delimiters, whole characters, halves of characters, and what is no text at all. */
const SYLLABLES = [
  "\n",
  "\r",
  "\r\n",
  "a",
  "b",
  "ab",
  "aa",
  "\0",
  "é",
  "€",
  "🌙",
  "\xff",
  "\xe2\x82",
  "\xf0\x9f",
  "\xed\xa0\x80",
  "\xc0",
  "line\r\n",
].map((text) =>
  /[\u0100-\u{1ffff}é]/u.test(text)
    ? new TextEncoder().encode(text)
    : Uint8Array.from(text, (char) => char.charCodeAt(0)),
);

const join = (pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

const syllables = fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 12 }).map(join);
const letters = fc.array(fc.constantFrom(...SYLLABLES.slice(0, 11)), { maxLength: 20 }).map(join);
const anything = fc.uint8Array({ maxLength: 40 });
const maybe = (arbitrary: Arbitrary<number>): Arbitrary<number | null> => fc.option(arbitrary, { freq: 1, nil: null });
const ticks = fc.nat(4);

const MOST = 700_000;
const BLOCK = Uint8Array.from({ length: MOST }, (_, at) => (at % 7919 === 7918 ? 10 : 97 + (at % 23)));

export const bytesOf = ({ what }: Sending): Uint8Array => (typeof what === "number" ? BLOCK.subarray(0, what) : what);

const sending: Arbitrary<Sending> = fc.record({
  what: fc.oneof(
    { arbitrary: syllables, weight: 24 },
    { arbitrary: letters, weight: 24 },
    { arbitrary: anything, weight: 10 },
    { arbitrary: fc.integer({ min: 1000, max: MOST }), weight: 1 },
  ),
  text: fc.boolean(),
  timeout: maybe(ticks),
  abort: fc.option(ticks, { freq: 4, nil: null }),
  rest: ticks,
});

const asking: Arbitrary<Asking> = fc.record({
  kind: fc.constantFrom<Kind>("line", "line", "all", "count", "any", "until"),
  count: fc.oneof(
    { arbitrary: fc.nat(12), weight: 6 },
    { arbitrary: fc.nat(2000), weight: 2 },
    { arbitrary: fc.nat(500_000), weight: 1 },
  ),
  delimiter: fc
    .constantFrom("\n", "ab", "aab", "\r\n", "\x82")
    .map((text) => Uint8Array.from(text, (char) => char.charCodeAt(0))),
  encoding: fc.constantFrom("utf8", "latin1", "bytes"),
  maxsize: fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3000 })), {
    freq: 2,
    nil: null,
  }),
  block: maybe(ticks),
  total: fc.option(ticks, { freq: 3, nil: null }),
  abort: fc.option(ticks, { freq: 4, nil: null }),
  resume: fc.boolean(),
  rest: fc.nat(2),
});

export const bytesStory: Arbitrary<BytesStory> = fc.record({
  sendings: fc.array(sending, { maxLength: 8 }),
  askings: fc.array(asking, { minLength: 1, maxLength: 8 }),
  pieces: fc.option(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 70_000 })), {
      minLength: 1,
      maxLength: 6,
    }),
    { nil: undefined },
  ),
  delay: ticks,
  jitter: ticks,
  fidgets: fc.array(fc.nat(20), { maxLength: 4 }),
});
