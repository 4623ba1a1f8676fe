/** What a storm's command makes of its arguments. */
import process from "node:process";

/** Says what was wrong, and how it is done. */
export function failWith(usage: string): (why: string) => never {
  return (why) => {
    console.error(`${why}\n\n${usage}`);
    process.exit(2);
  };
}

export function whole(
  fail: (why: string) => never,
  name: string,
  value: string | undefined,
  low: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  return Number.isInteger(number) && number >= low && number < 2 ** 31
    ? number
    : fail(`--${name}: expected a whole number from ${low} to ${2 ** 31 - 1}, got ${value}`);
}

/** How often somebody is told how far it is, in milliseconds: at a terminal more often than in a log. */
export const TOLD: number = process.stdout.isTTY ? 200 : 10_000;
