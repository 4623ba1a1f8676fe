/** Runs one case at a fresh bench, under a watchdog. */
import type { Clock } from "@moonsocket/core";
import { Failure, show } from "./bench/assert.ts";
import { Bench, type Subject } from "./bench/bench.ts";

/** Seconds that a timer of the runtime's can wait. */
const LONGEST = 2_000_000;

/** Rejects where the case fails, is not over in time, leaves something behind, or somebody broke a rule of the contract meanwhile. */
export async function runCase(run: (bench: Bench) => Promise<void>, subject: Subject): Promise<void> {
  const patience = Math.min(subject.patience, LONGEST);
  const over = new AbortController();
  const bench = new Bench({ ...subject, patience }, over.signal);
  const watchdog = watch(subject.transport.clock, patience);
  // What fails first is the reason, whatever comes of it.
  const failures: unknown[] = [];
  const fail = (thrown: unknown): void => void failures.push(blame(thrown, bench.breaches));
  const tidyUp = (): Promise<void> => bench.close().catch(fail);
  const giveUp = (): Promise<void> => {
    const late = `expected to be over within ${patience} s, and somebody still waits`;
    const why = [late, bench.outstanding, bench.breaches];
    fail(new Failure(why.filter((text) => text !== "").join("; ")));
    over.abort();
    return tidyUp();
  };
  const tried = (async () => run(bench))().catch(fail);
  await Promise.race([tried.then(tidyUp), watchdog.barks.then(giveUp)]);
  watchdog.end();
  if (failures.length > 0) throw failures[0];
}

/** What a transport threw says little without the call. */
function blame(thrown: unknown, breaches: string): unknown {
  if (thrown instanceof Failure || breaches === "") return thrown;
  return new Failure(`${show(thrown)}; ${breaches}`, { cause: thrown });
}

const STEPS = 100;

interface Watchdog {
  readonly barks: Promise<void>;
  end(): void;
}

/** By the transport's clock, which may be virtual, and by the runtime's, for the transport's may be broken. It holds the process. */
function watch(clock: Clock, seconds: number): Watchdog {
  const { promise: barks, resolve: bark } = Promise.withResolvers<void>();
  const byRuntime: Clock["timer"] = (after, ring) => {
    const timer = setTimeout(ring, after * 1000);
    return () => clearTimeout(timer);
  };
  const ends = [(after: number, ring: () => void) => clock.timer(after, ring), byRuntime].map((timer) =>
    countDown(timer, seconds, bark),
  );
  return { barks, end: () => ends.forEach((end) => end()) };
}

/**
 * In steps. Virtual time that jumps whenever nothing moves would be over at once while a case lets idle turns pass; and a machine that
 * stood still for a while has not let anybody run.
 */
function countDown(timer: Clock["timer"], seconds: number, bark: () => void): () => void {
  let cancel = (): void => {};
  const step = (left: number): void => {
    if (left === 0) bark();
    else cancel = timer(seconds / STEPS, () => step(left - 1));
  };
  step(STEPS);
  return () => cancel();
}
