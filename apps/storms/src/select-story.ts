/** The story of the second storm: who is there, what is done to whom, and which of them are looked at. Durations in ticks. */
import fc, { type Arbitrary } from "fast-check";

/** How many sockets are looked at. */
export const SEATS = 50;

/** What is done to one of those to whom it can be done, and who does it. */
const VERBS = [
  // the peer
  "send",
  "drain",
  "end",
  "leave",
  "reset",
  // a client
  "read",
  "answer",
  "fill",
  "finish",
  "deafen",
  // a master
  "dial",
  "knock",
  // the server that masters dial
  "admit",
  "shut",
  // a server, and who calls it
  "call",
  "hang up",
  "accept",
  // anybody, and nobody
  "close",
  "wake",
] as const;
export type Verb = (typeof VERBS)[number];

export interface Deed {
  readonly verb: Verb;
  /** Which one, of all that suit. */
  readonly whom: number;
  /** Bytes to send or to read; ticks to connect. */
  readonly size: number;
}

/** Seats in a row, every so manieth, and over again past the last. */
export interface Row {
  readonly first: number;
  readonly stride: number;
  readonly count: number;
}

export interface Look {
  readonly recvt: Row | null;
  readonly sendt: Row | null;
  /** Only at those that are not ready. */
  readonly idle: boolean;
  /** Where there is neither, it is aborted when everything has happened and nothing is ready. */
  readonly timeout: number | null;
  readonly abort: number | null;
}

export interface Step {
  readonly deeds: readonly Deed[];
  /** All at once. */
  readonly looks: readonly Look[];
  /** What is done while they wait, and when. */
  readonly meanwhile: { readonly rest: number; readonly deed: Deed } | null;
}

export interface SelectStory {
  readonly servers: number;
  readonly clients: number;
  /** Of every server. */
  readonly backlog: number;
  /** How long everything is under way. */
  readonly delay: number;
  readonly steps: readonly Step[];
}

const OFTEN: Readonly<Partial<Record<Verb, number>>> = { send: 4, read: 4, call: 4, dial: 4, knock: 2, shut: 0.25 };

const deed = (real: boolean): Arbitrary<Deed> =>
  fc.record({
    verb: fc.oneof(
      ...VERBS.map((verb) => ({
        arbitrary: fc.constant(verb),
        // Megabytes, where the kernel is real.
        weight: verb === "fill" && real ? 1 : Math.ceil(4 * (OFTEN[verb] ?? 1)),
      })),
    ),
    whom: fc.nat(SEATS - 1),
    size: fc.nat(2000),
  });

const row: Arbitrary<Row> = fc.record({
  first: fc.nat(SEATS - 1),
  stride: fc.nat(SEATS - 1),
  count: fc.oneof(fc.nat(4), fc.integer({ min: 20, max: SEATS + 10 })),
});

const look: Arbitrary<Look> = fc.record({
  recvt: fc.option(row, { freq: 4, nil: null }),
  sendt: fc.option(row, { freq: 2, nil: null }),
  idle: fc.boolean(),
  timeout: fc.oneof(fc.constant(null), fc.nat(4), fc.constant(20)),
  abort: fc.oneof(fc.constant(null), fc.constant(null), fc.nat(8)),
});

export const selectStory = (real: boolean): Arbitrary<SelectStory> =>
  fc.record({
    servers: fc.integer({ min: 1, max: 4 }),
    clients: fc.integer({ min: 1, max: real ? 30 : 12 }),
    backlog: fc.nat(2),
    delay: fc.nat(2),
    steps: fc.array(
      fc.record({
        deeds: fc.array(deed(real), { maxLength: 4 }),
        looks: fc.array(look, { minLength: 1, maxLength: 2 }),
        meanwhile: fc.option(fc.record({ rest: fc.nat(3), deed: deed(real) }), { freq: 3, nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  });
