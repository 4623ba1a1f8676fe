/** Numbers, as people read them. */
import { isNoisy, type Spread } from "./statistics.ts";

/** Where there is no number. */
export const NOTHING = "–";

// What varies by percents from round to round has no fourth digit.
const THREE = new Intl.NumberFormat("en-US", { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const EXACT = new Intl.NumberFormat("en-US");

/** What was measured: `1,230,000`, `45.6`, `0.0123`. */
export const figure = (value: number): string => (Number.isFinite(value) ? THREE.format(value) : NOTHING);

/** What was asked for, to the last digit: `65,536`. */
export const exact = (value: number): string => EXACT.format(value);

/** `1.05×` */
export const times = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)}×` : NOTHING);

/** `1.05× (1.01 to 1.09)`, and whether it is noisy. */
export function timesOf(ratio: Spread): string {
  if (!Number.isFinite(ratio.median)) return NOTHING;
  const text = `${times(ratio.median)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`;
  return isNoisy(ratio) ? `${text}, noisy` : text;
}

/** `45.0 to 46.2` */
export const lowToHigh = ({ low, high }: Spread): string =>
  Number.isFinite(low) ? `${figure(low)} to ${figure(high)}` : NOTHING;

const SUFFIXES = [
  { from: 1e6, suffix: "M" },
  { from: 1e3, suffix: "k" },
] as const;

/** A round number at an axis: `0.1`, `50`, `200k`. */
export function short(value: number): string {
  const { from, suffix } = SUFFIXES.find((one) => value >= one.from) ?? { from: 1, suffix: "" };
  return `${value / from}${suffix}`;
}
