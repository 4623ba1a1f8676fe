/** The story of two peers: what each does when, and what the network does to them. Times in ticks. */
import fc, { type Arbitrary } from "fast-check";
import type { Faults } from "./storm.ts";

export type Deed =
  | "connect"
  | "send"
  | "receive line"
  | "receive all"
  | "receive count"
  | "receive any"
  | "receive until"
  | "select"
  | "shutdown send"
  | "shutdown receive"
  | "shutdown both"
  | "close"
  | "reset";

export interface Act {
  readonly at: number;
  readonly deed: Deed;
  /** Bytes. */
  readonly size: number;
  readonly block: number | null;
  readonly total: number | null;
  readonly abort: number | null;
}

export interface Mishap extends Faults {
  readonly at: number;
  /** How long it lasts; null is for good. */
  readonly lasts: number | null;
}

export interface PeersStory {
  /** The first connect. */
  readonly opening: Act;
  /** Whether we act before it is decided. */
  readonly hasty: boolean;
  readonly here: readonly Act[];
  readonly there: readonly Act[];
  readonly mishaps: readonly Mishap[];
  readonly fidgets: readonly number[];
}

const ticks = fc.nat(12);
const maybe = (freq: number): Arbitrary<number | null> => fc.option(fc.nat(5), { freq, nil: null });

const DEEDS: readonly (readonly [Deed, weight: number])[] = [
  ["connect", 1],
  ["send", 8],
  ["receive line", 2],
  ["receive all", 1],
  ["receive count", 3],
  ["receive any", 4],
  ["receive until", 1],
  ["select", 2],
  ["shutdown send", 1],
  ["shutdown receive", 1],
  ["shutdown both", 1],
  ["close", 1],
  ["reset", 1],
];

const act: Arbitrary<Act> = fc.record({
  at: ticks,
  deed: fc.oneof(...DEEDS.map(([deed, weight]) => ({ arbitrary: fc.constant(deed), weight }))),
  size: fc.oneof(
    { arbitrary: fc.nat(20), weight: 6 },
    { arbitrary: fc.nat(5000), weight: 2 },
    { arbitrary: fc.integer({ min: 200_000, max: 600_000 }), weight: 1 },
  ),
  block: maybe(2),
  total: maybe(3),
  abort: maybe(4),
});

const FAULTS: Arbitrary<Faults> = fc.oneof(
  fc.record({ delay: fc.nat(4), jitter: fc.nat(4) }),
  fc.record({
    pieces: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 70_000 })), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.constant({ stalled: true }),
  fc.constant({ lost: true }),
  fc.constant({ refused: true }),
  fc.record({ end: fc.nat(3000) }),
  fc.record({ reset: fc.nat(3000) }),
);

const mishap: Arbitrary<Mishap> = fc
  .record({
    at: ticks,
    lasts: fc.option(ticks, { freq: 4, nil: null }),
    way: fc.constantFrom("there", "back", undefined),
    faults: FAULTS,
  })
  .map(({ faults, ...when }) => ({ ...when, ...faults }));

export const peersStory: Arbitrary<PeersStory> = fc.record({
  opening: act.map((drawn) => ({ ...drawn, deed: "connect" })),
  hasty: fc.boolean(),
  here: fc.array(act, { maxLength: 10 }),
  there: fc.array(act, { maxLength: 10 }),
  mishaps: fc.array(mishap, { maxLength: 3 }),
  fidgets: fc.array(ticks, { maxLength: 3 }),
});
