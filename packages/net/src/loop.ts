/** The event loop: who holds the process, one turn of I/O, and time. */
import type { Clock } from "@moonsocket/core";
import { clearTimeout, setImmediate, setInterval, setTimeout } from "node:timers"; // Deno's own can't be let go on 2.7

/** The longest that Node counts; beyond it a timer fires at once. */
const LONGEST = 2 ** 31 - 1;

let holds = 0;
let keeper: NodeJS.Timeout | undefined;

/** One timer for everybody: a ref and an unref of it cost far less than those of a socket each. */
export function hold(): void {
  holds++;
  if (holds === 1) keeper = keeper?.ref() ?? setInterval(() => {}, LONGEST);
}

export function release(): void {
  holds--;
  if (holds === 0) keeper?.unref();
}

/** The first immediate of a call from an I/O callback runs before the next poll; the second one never does. */
export function turn(done: () => void): void {
  setImmediate(() => setImmediate(done));
}

export const clock: Clock = {
  now: () => performance.now() / 1000,
  unix: () => Date.now() / 1000,
  timer(seconds, ring) {
    const timeout = setTimeout(ring, seconds * 1000).unref();
    return () => clearTimeout(timeout);
  },
};
