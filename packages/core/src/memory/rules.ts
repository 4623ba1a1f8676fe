/** What goes wrong, by rule: which traffic it is about, and what happens to it. */
import { absent, checkOptions, wrongType } from "../check.ts";
import { between, random } from "./random.ts";
import { plain } from "./resolver.ts";

/** Bytes go in pieces of these sizes, in turn; or of any size, drawn from the network's seed. */
export type Pieces = readonly number[] | "any";

/** What may happen to the bytes that go one way. What is absent is as usual. Times in seconds. */
export interface Faults {
  /** How long everything is under way. */
  readonly delay?: number | undefined;
  /** Up to so much longer, drawn from the network's seed for each piece; nothing overtakes. */
  readonly jitter?: number | undefined;
  readonly pieces?: Pieces | undefined;
  /** The receiving end stops reading: no bytes leave, and no end, until the rule is gone. */
  readonly stalled?: boolean | undefined;
  /** A black hole: nothing arrives until the rule is gone; then all does, but for resets, which nobody repeats. */
  readonly lost?: boolean | undefined;
  /** Attempts to connect are refused. */
  readonly refused?: boolean | undefined;
  /** After so many bytes the receiver sees an end; what would come later is swallowed. */
  readonly end?: number | undefined;
  /** After so many bytes the connection is reset, for both ends. */
  readonly reset?: number | undefined;
}

/** Faults for the traffic from a host, or several, to others, each any where absent, of connections to `port`. */
export interface Rule extends Faults {
  readonly from?: string | readonly string[] | undefined;
  readonly to?: string | readonly string[] | undefined;
  readonly port?: number | undefined;
}

/** Which way something goes. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** The port that was connected to, whichever way this is. */
  readonly port: number;
}

const count = (what: string, low: number): Check => ({
  expected: `${what} as an integer of at least ${low}`,
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= low,
});
const seconds = (what: string): Check => ({
  expected: `${what} in seconds, a finite number of at least 0`,
  holds: (value) => Number.isFinite(value) && Number(value) >= 0,
});
const flag = (what: string): Check => ({
  expected: `${what} as true or false`,
  holds: (value) => typeof value === "boolean",
});

interface Check {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

const size = count("each piece", 1);

const CHECKS: Readonly<Record<Exclude<keyof Rule, "from" | "to">, Check>> = {
  port: {
    expected: "port as an integer from 1 to 65535",
    holds: (value) => count("", 1).holds(value) && Number(value) <= 65_535,
  },
  delay: seconds("delay"),
  jitter: seconds("jitter"),
  pieces: {
    expected: 'pieces as "any", or as sizes of at least 1 byte, at least one of them',
    holds: (value) =>
      value === "any" || (Array.isArray(value) && value.length > 0 && value.every((each) => size.holds(each))),
  },
  stalled: flag("stalled"),
  lost: flag("lost"),
  refused: flag("refused"),
  end: count("end after bytes", 0),
  reset: count("reset after bytes", 0),
};

/** What holds for one way, once everything that is said about it has been put together. */
export interface Effect {
  delay: number;
  jitter: number;
  pieces: Pieces | undefined;
  stalled: boolean;
  lost: boolean;
  refused: boolean;
  end: number | undefined;
  reset: number | undefined;
}

const NONE: Effect = {
  delay: 0,
  jitter: 0,
  pieces: undefined,
  stalled: false,
  lost: false,
  refused: false,
  end: undefined,
  reset: undefined,
};

const FIELDS = ["from", "to", ...Object.keys(CHECKS)];

/** A TypeError says what makes no sense about it. */
export function checkRule(rule: unknown, isHost: (name: string) => boolean): Rule {
  const given = checkOptions("make a rule", rule, FIELDS);
  for (const side of ["from", "to"]) {
    const names = absent(given[side]) ? [] : [given[side]].flat();
    for (const name of names) {
      if (typeof name !== "string" || !isHost(plain(name)))
        throw wrongType("make a rule", `${side} as the name of a host`, name);
    }
  }
  for (const [field, { expected, holds }] of Object.entries(CHECKS)) {
    const value = given[field];
    if (!absent(value) && !holds(value)) throw wrongType("make a rule", expected, value);
  }
  const faults = Object.keys(NONE).filter((name) => !absent(given[name]));
  if (faults.length === 0) throw wrongType("make a rule", `at least one of ${Object.keys(NONE).join(", ")}`, rule);
  if (faults.includes("end") && faults.includes("reset"))
    throw new TypeError("Cannot make a rule: expected an end or a reset, got both");
  const said = Object.entries(given).filter(([, value]) => !absent(value));
  return Object.fromEntries(said.map(([field, value]): [string, unknown] => [field, kept(value)]));
}

/** Lists are copied, since their owner may change them; names are as the hosts have them. */
const kept = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(kept) : typeof value === "string" ? plain(value) : value;

/** All that is in force. */
export class Rules {
  /** Changes with them. */
  version = 0;
  #rules: readonly Rule[] = [];
  #chaos: { seed: number; breaks: boolean } | null = null;

  add(rule: Rule): void {
    this.#rules = [...this.#rules, rule];
    this.version++;
  }

  /** Whether it was there. */
  remove(rule: Rule): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((each) => each !== rule);
    this.version++;
    return this.#rules.length < before;
  }

  /** From now on each connection has faults of its own, drawn from `seed`. */
  chaos(seed: number, breaks: boolean): void {
    this.#chaos = { seed, breaks };
    this.version++;
  }

  /** What holds for a way: of rules that say different things the last one. `ordinal` tells the ways of a network apart. */
  faults(way: Way, ordinal: number): Effect {
    const faults = { ...NONE };
    if (this.#chaos !== null) Object.assign(faults, draw(this.#chaos.seed, ordinal, this.#chaos.breaks));
    for (const { from, to, port, ...rule } of this.#rules) {
      if (!fits(from, way.from) || !fits(to, way.to) || (!absent(port) && port !== way.port)) continue;
      // An end and a reset are two ways to say how it ends.
      if (!absent(rule.end ?? rule.reset)) Object.assign(faults, { end: undefined, reset: undefined });
      Object.assign(faults, rule);
    }
    return faults;
  }
}

const fits = (names: Rule["from"], name: string): boolean =>
  absent(names) || (typeof names === "string" ? names === name : names.includes(name));

/** Faults of one way out of a seed. Those that break a connection are in every fourth. */
function draw(seed: number, ordinal: number, breaks: boolean): Faults {
  const next = random(seed, ordinal);
  const often = (): boolean => next() < 0.5;
  const mild = {
    delay: often() ? between(next, 0, 200) / 1000 : 0,
    jitter: often() ? between(next, 0, 200) / 1000 : 0,
    pieces: often() ? ("any" as const) : undefined,
  };
  const at = between(next, 0, 2000);
  const kind = between(next, 0, 11);
  if (!breaks || kind > 2) return mild;
  return { ...mild, ...(kind === 0 ? { refused: true } : kind === 1 ? { end: at } : { reset: at }) };
}
