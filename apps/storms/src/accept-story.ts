/** The story of the third storm: who calls a server and when, who is accepted and when, and what goes wrong. Times in ticks. */
import fc, { type Arbitrary } from "fast-check";

/** What may end a call before it is decided; null is nothing. */
export interface Limits {
  readonly block: number | null;
  readonly total: number | null;
  readonly abort: number | null;
}

export const NONE: Limits = { block: null, total: null, abort: null };

export interface Calling extends Limits {
  /** When it begins. */
  readonly at: number;
  /** After a timeout or a refusal: closes; otherwise it tries again after a rest, at last without a limit. */
  readonly givesUp: boolean;
  readonly rest: number;
  /** What it does as soon as it is connected, accepted or not: says its number, and goes, gently or not. */
  readonly says: boolean;
  readonly goes: "stays" | "closes" | "resets";
}

export interface Accepting extends Limits {
  readonly rest: number;
}

export interface Fault {
  readonly at: number;
  readonly lasts: number;
  readonly what: { readonly delay: number } | { readonly refused: true } | { readonly lost: true };
  readonly way: "there" | "back" | undefined;
}

export interface AcceptStory {
  readonly backlog: number;
  readonly delay: number;
  readonly callings: readonly Calling[];
  readonly acceptings: readonly Accepting[];
  /** When the server closes; else at the end. */
  readonly close: number | null;
  readonly faults: readonly Fault[];
  /** When everything is woken for nothing. */
  readonly fidgets: readonly number[];
  /** Instead of all that: so many more come at once than may wait. */
  readonly beyond: number;
}

const maybe = (arbitrary: Arbitrary<number>, weight: number): Arbitrary<number | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight }, { arbitrary, weight: 1 });

const limits = { block: maybe(fc.nat(6), 1), total: maybe(fc.nat(8), 3), abort: maybe(fc.nat(8), 4) };

const calling: Arbitrary<Calling> = fc.record({
  at: fc.oneof(fc.nat(3), fc.nat(20)),
  ...limits,
  givesUp: fc.boolean(),
  rest: fc.nat(4),
  says: fc.boolean(),
  goes: fc.constantFrom("stays", "stays", "closes", "resets"),
});

const fault: Arbitrary<Fault> = fc.record({
  at: fc.nat(15),
  lasts: fc.nat(8),
  what: fc.oneof(
    fc.record({ delay: fc.nat(4) }),
    fc.constant({ refused: true } as const),
    fc.constant({ lost: true } as const),
  ),
  way: fc.constantFrom("there", "back", undefined),
});

/** Where the kernel is real there is room for everybody: whom it has none for tries again after seconds, and may believe that he is in. */
const REAL = 8;

export const acceptStory = (real: boolean): Arbitrary<AcceptStory> =>
  fc.record({
    backlog: real ? fc.constant(REAL) : fc.oneof(fc.nat(1), fc.nat(8)),
    delay: fc.nat(2),
    callings: fc.array(calling, { minLength: 1, maxLength: real ? REAL : 30 }),
    acceptings: fc.array(fc.record({ rest: fc.nat(4), ...limits }), { maxLength: 20 }),
    close: maybe(fc.nat(25), 2),
    faults: real ? fc.constant([]) : fc.oneof(fc.constant([]), fc.array(fault, { maxLength: 3 })),
    fidgets: fc.array(fc.nat(20), { maxLength: 3 }),
    beyond: real
      ? fc.oneof({ arbitrary: fc.constant(0), weight: 99 }, { arbitrary: fc.integer({ min: 1, max: 40 }), weight: 1 })
      : fc.constant(0),
  });
