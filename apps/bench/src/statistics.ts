/** Rounds → a figure and how far it can be trusted. */
import { OURS, type Measured, type Row } from "./report.ts";

/** The middle, and where the middle half of the rounds lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = part * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How ours compares with a row, above 1 is better: the ratio of each round, whatever the machine did meanwhile met both. */
export function ratio(ours: Row, row: Row, better: Measured["better"]): Spread {
  return spread(
    row.values.map((value, n) => {
      const own = ours.values[n] ?? Number.NaN;
      return better === "more" ? own / value : value / own;
    }),
  );
}

export const oursOn = (measured: Measured, runtime: string): Row | undefined =>
  measured.rows.find((row) => row.runtime === runtime && row.contender === OURS);

/** Where the middle half of the ratios spans more than this part of their median, nothing can be said of a difference that is smaller. */
const NOISY = 0.15;

export const isNoisy = ({ median, low, high }: Spread): boolean => high - low > NOISY * median;
