/** What is another number each time gets a word: ports, descriptors, ages, and how much a full buffer took. */
import type { Outcome } from "./outcome.ts";

/** Bytes: of a send that timed out, and took as much, nobody can say how much it will be the next time. */
const BUFFERS = 8192;

/** UNIX time that any clock shows by now. */
const YEAR_2001 = 1e9;

/** Ports by number, in order of appearance. */
export type Ports = Map<string, string>;

function portOf(value: string, ports: Ports): string {
  const number = value.replaceAll('"', "");
  if (!/^[1-9]\d*$/.test(number)) return value;
  const name = ports.get(number) ?? `port${ports.size + 1}`;
  ports.set(number, name);
  return value.replace(number, name);
}

/** Tens of seconds: no scenario takes as long. */
function ageOf(value: string): string {
  const tens = Math.floor(Number(value) / 10) * 10;
  if (Number.isNaN(tens)) return value;
  return tens === 0 ? "age" : `age+${tens}`;
}

export function settled(method: string, outcome: Outcome, ports: Ports): Outcome {
  const [first = "", second = "", third = "", ...more] = outcome.values;
  if (outcome.how !== "gives") return outcome;
  const values = (...changed: readonly string[]): Outcome => ({ ...outcome, values: changed });
  switch (method) {
    case "getsockname":
    case "getpeername":
      return third === "" || first === "nil" ? outcome : values(first, portOf(second, ports), third, ...more);
    case "getfd":
      return /^\d+$/.test(first) && outcome.values.length === 1 ? values("fd") : outcome;
    case "getstats":
      return third === "" || first === "nil" ? outcome : values(first, second, ageOf(third), ...more);
    case "gettime":
      return Number(first) > YEAR_2001 ? values("time") : outcome;
    case "send":
      return second === '"timeout"' && Number(third) >= BUFFERS ? values(first, second, "some") : outcome;
    default:
      return outcome;
  }
}
