/** What a failed test on the network is told. */
import type { Medium } from "./medium.ts";
import { stamp, type Timeline } from "./timeline.ts";

/** Everybody waits, and nothing is to come: who waits for what. */
export function stalled({ clock, hosts, ends, listeners, stuck }: Medium): Error {
  const waiting = [...hosts.values()].filter(({ waits }) => waits > 0);
  const waits = waiting.map(
    ({ hostname, waits: count }) => `${hostname}: ${count} pending ${count === 1 ? "call" : "calls"}`,
  );
  const objects = [...ends, ...listeners].map((object) => object.describe());
  const held = [...stuck].map(({ label }) => `${label}  is held back by a rule`);
  return new Error(
    [
      `The test can't go on: nothing is left that could happen after ${stamp(clock.now()).trim()} seconds.`,
      ...(waits.length > 0
        ? waits
        : ["Nobody waits for the network: the test waits for something else, which time does not know of."]),
      ...[...objects, ...held].map((line) => `  ${line}`),
    ].join("\n"),
  );
}

/** So many of the latest events are put into a message. */
const TOLD = 100;

/** The same error, its message followed by what happened. */
export function withTimeline(thrown: unknown, timeline: Timeline): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const value = `${thrown.message}\n\nTimeline, in seconds:\n${timeline.last(TOLD)}`;
  // Not by assignment: one that is frozen stays as it is, and the message of an AbortError is a getter.
  Reflect.defineProperty(thrown, "message", { value, writable: true, configurable: true });
  return thrown;
}
