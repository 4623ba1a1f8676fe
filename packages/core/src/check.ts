/** Checks of arguments: before any I/O, with a message that says what was expected and what was given. */
import { isEncoding, type Encoding } from "./encoding.ts";

export type Absent = null | undefined;

export const absent = (value: unknown): value is Absent => value === undefined || value === null;

/** How a wrong value is shown: short, and never by code of its own. */
export function shown(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === undefined) return String(value);
  if (typeof value === "bigint") return `${value}n`;
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export const wrongType = (doing: string, expected: string, value: unknown): TypeError =>
  new TypeError(`Cannot ${doing}: expected ${expected}, got ${shown(value)}`);

export const wrongRange = (doing: string, expected: string, value: unknown): RangeError =>
  new RangeError(`Cannot ${doing}: expected ${expected}, got ${shown(value)}`);

export function checkInteger(
  doing: string,
  what: string,
  value: unknown,
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return value;
  const range = high < Number.MAX_SAFE_INTEGER ? `from ${low} to ${high}` : low > -high ? `of at least ${low}` : "";
  const expected = `${what} as an integer ${range}`.trimEnd();
  if (typeof value !== "number") throw wrongType(doing, expected, value);
  throw wrongRange(doing, expected, value);
}

/** Seconds; absent is none (-1), negative too, and infinity is allowed. */
export function checkSeconds(doing: string, what: string, value: unknown): number {
  if (absent(value)) return -1;
  if (typeof value !== "number") throw wrongType(doing, `${what} in seconds as a number or null`, value);
  if (Number.isNaN(value)) throw wrongRange(doing, `${what} in seconds`, value);
  return value;
}

export function checkString(doing: string, what: string, value: unknown): string {
  if (typeof value !== "string") throw wrongType(doing, `${what} as a string`, value);
  return value;
}

export function checkFunction(doing: string, what: string, value: unknown): void {
  if (typeof value !== "function") throw wrongType(doing, `${what} as a function`, value);
}

export function checkBoolean(doing: string, what: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw wrongType(doing, `${what} as a boolean`, value);
  return value;
}

export function checkOneOf<T extends string>(doing: string, what: string, value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw wrongType(doing, `${what} ${choices.map((choice) => `"${choice}"`).join(" or ")}`, value);
  return found;
}

export function checkEncoding(doing: string, value: unknown): Encoding {
  if (!isEncoding(value)) throw wrongType(doing, `encoding "utf8", "latin1" or "bytes"`, value);
  return value;
}

const NO_OPTIONS: Readonly<Record<string, unknown>> = {};

/** An options object, or nothing; a name that nobody knows throws. */
export function checkOptions(
  doing: string,
  value: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (absent(value)) return NO_OPTIONS;
  if (typeof value !== "object" || Array.isArray(value)) throw wrongType(doing, "options as an object", value);
  // A signal, or anything else with a class, is a slip: it has no properties of its own to look at.
  if (!isPlain(value)) throw wrongType(doing, "options as a plain object, such as { signal }", value);
  const options: Readonly<Record<string, unknown>> = { ...value };
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw wrongType(doing, `options ${known.join(", ")}`, name);
  }
  return options;
}

/** From any realm, or without a prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

export function checkSignal(doing: string, value: unknown): AbortSignal | undefined {
  if (absent(value)) return undefined;
  if (isAbortSignal(value)) return value;
  throw wrongType(doing, "signal as an AbortSignal", value);
}

/** By what it can do: a signal from another realm is as good. */
const isAbortSignal = (value: unknown): value is AbortSignal =>
  typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value;

export function checkMaxsize(doing: string, value: unknown): number {
  return absent(value) ? Infinity : checkInteger(doing, "maxsize", value, 1);
}
