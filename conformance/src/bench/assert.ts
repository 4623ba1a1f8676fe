/** Checks, without a test runner: what fails says what was expected and what came. */
import { SocketError } from "@moonsocket/core";

/** A promise that was not kept: what a case rejects with. The message says what was expected, and what came. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What a wait rejects with once its case has run out of time: the case has failed, whoever still waits. */
export class TimeUp extends Failure {
  constructor() {
    super("expected something to happen, and time ran out");
  }
}

/** The same value, in all its parts. */
export function is(actual: unknown, expected: unknown, what: string = ""): void {
  if (same(actual, expected)) return;
  throw new Failure(`${what === "" ? "" : `${what}: `}expected ${show(expected)}, got ${show(actual)}`);
}

export function ok(holds: boolean, what: string): void {
  if (!holds) throw new Failure(`expected ${what}`);
}

/** The code of the SocketError that a call throws; `"nothing"` where it doesn't. */
export function codeThrown(call: () => unknown): string {
  try {
    call();
  } catch (thrown) {
    return codeOf(thrown);
  }
  return "nothing";
}

/** As {@link codeThrown}, of what a promise rejects with. */
export function codeRejected(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => "nothing", codeOf);
}

export function codeOf(thrown: unknown): string {
  if (thrown instanceof SocketError) return thrown.code;
  throw new Failure(`expected a SocketError, got ${String(thrown)}`);
}

/** What a misuse is answered with: the name of the error that a call throws, or its promise rejects with. */
export async function misuse(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (thrown) {
    if (thrown instanceof SocketError) return "SocketError";
    return thrown instanceof Error ? thrown.name : String(thrown);
  }
  return "nothing";
}

/** What is compared by its parts; anything else, a socket above all, only by what it is. */
const COMPARED: readonly unknown[] = [Object.prototype, Array.prototype];

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b); // a Buffer is as good
  const kind: unknown = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b) || !COMPARED.includes(kind)) return false;
  const [mine, yours] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === yours.size && mine.every(([key, value]) => yours.has(key) && same(value, yours.get(key)));
}

/** A plain loop, for there may be millions. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const LONG = 200;
/** Parts of parts are shown so deep: whatever is beyond may go round in circles. */
const DEEP = 4;

export const show = (value: unknown): string => shown(value, DEEP);

function shown(value: unknown, left: number): string {
  if (value instanceof Uint8Array) return cut(`bytes(${value.length}) [${[...value.subarray(0, 32)].join(" ")}]`);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === "string") return cut(JSON.stringify(value));
  if (typeof value !== "object" || value === null) return cut(String(value));
  if (left === 0) return "…";
  if (Array.isArray(value)) return cut(`[${value.map((part) => shown(part, left - 1)).join(", ")}]`);
  const plain = Object.getPrototypeOf(value) === Object.prototype || !(value instanceof Object);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${shown(part, left - 1)}`);
  const inside = parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
  return cut(plain ? inside : `${value.constructor.name} ${inside}`);
}

const cut = (text: string): string =>
  text.length > LONG ? `${text.slice(0, LONG)}… (${text.length} characters)` : text;
