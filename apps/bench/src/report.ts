/** What a run found: the JSON that it writes, and that tables, charts and the page are made from. */

export interface Report {
  /** ISO 8601. */
  readonly made: string;
  readonly mode: "short" | "full";
  readonly machine: { readonly processor: string; readonly cores: number; readonly system: string };
  /** Of each runtime, by its name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly scenarios: readonly Measured[];
  readonly curves: readonly Curve[];
}

/** One scenario, and how everybody did. */
export interface Measured {
  /** A file's name, too: `round-trip`. */
  readonly name: string;
  readonly title: string;
  /** Of the values: `lines/s`. */
  readonly unit: string;
  readonly better: "more" | "less";
  readonly rows: readonly Row[];
}

/** The rounds of one contender on one runtime. Round n of every row of a scenario was run in the same turn. */
export interface Row {
  readonly runtime: string;
  readonly contender: string;
  readonly values: readonly number[];
  /** Processor time of the contender's process for one operation, in microseconds; empty where it is not about time. */
  readonly cpu: readonly number[];
}

/** What one operation costs as something grows. */
export interface Curve {
  readonly name: string;
  readonly title: string;
  /** What grows: `connections`. */
  readonly x: string;
  /** What is measured: `µs a round trip`. */
  readonly unit: string;
  readonly lines: readonly {
    readonly runtime: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
  /** What has to be said of it. */
  readonly notes?: readonly string[];
}

/** Ours, as a contender. */
export const OURS = "moonsocket";
