/** A logarithmic axis. */

export interface Scale {
  /** The round numbers that are marked; the first and the last are the axis' ends. */
  readonly ticks: readonly number[];
  /** Where a value lies. */
  readonly at: (value: number) => number;
}

const DECADES = [1];
const FINER = [1, 2, 5];

/** Round numbers around all of the values, which are above 0: powers of ten, and 2 and 5 between them where these were few. */
export function ticksOf(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [1, 10];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // One more on both sides: a logarithm may be rounded past a whole number, and one value alone needs two ticks.
  const start = Math.floor(Math.log10(least)) - 1;
  const end = Math.ceil(Math.log10(most)) + 1;
  const exponents = Array.from({ length: end - start + 1 }, (_, n) => start + n);
  const steps = most / least < 100 ? FINER : DECADES;
  // Read from text: 5 * 10 ** -6 is not the number that is written 5e-6.
  const all = exponents.flatMap((exponent) => steps.map((step) => Number(`${step}e${exponent}`)));
  const first = all.findLastIndex((tick) => tick <= least);
  const last = all.findIndex((tick, n) => n > first && tick >= most);
  return all.slice(first, last + 1);
}

/** An axis from one place to another. */
export function logScale(values: readonly number[], from: number, to: number): Scale {
  const ticks = ticksOf(values);
  const low = Math.log10(ticks[0] ?? 1);
  const high = Math.log10(ticks.at(-1) ?? 10);
  return { ticks, at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from) };
}
