/** Runs one case at a fresh bench, under a watchdog. */
import type { Clock, Transport } from "@moonsocket/core";
import { Failure } from "./bench/assert.ts";
import { Bench, type Start } from "./bench/bench.ts";

/** What is put to the test, and with what. */
export interface Subject {
  readonly transport: Transport;
  readonly peer: Transport;
  /** Seconds that a case may take. */
  readonly patience: number;
  readonly start: Start;
}

/** Rejects where the case fails, is not over in time, leaves something behind, or somebody broke a rule of the contract meanwhile. */
export async function runCase(run: (bench: Bench) => Promise<void>, subject: Subject): Promise<void> {
  const { transport, peer, patience, start } = subject;
  const over = new AbortController();
  const bench = new Bench(transport, peer, start, over.signal);
  const watchdog = watch(transport.clock, patience, () => over.abort());
  const first: unknown[] = [];
  try {
    await Promise.race([judge(run, bench, first), watchdog.barks]);
  } catch (thrown) {
    throw first.length > 0 ? first[0] : thrown;
  } finally {
    watchdog.end();
  }
}

/** What fails first is the reason, whatever comes of the closing. */
async function judge(run: (bench: Bench) => Promise<void>, bench: Bench, first: unknown[]): Promise<void> {
  try {
    await run(bench);
  } catch (thrown) {
    first.push(thrown);
    await bench.close().catch(() => {});
    throw thrown;
  }
  await bench.close();
}

const STEPS = 100;

interface Watchdog {
  readonly barks: Promise<never>;
  end(): void;
}

/** By the transport's clock, which may be virtual, and by the runtime's, for the transport's may be broken. It holds the process. */
function watch(clock: Clock, patience: number, over: () => void): Watchdog {
  const { promise: barks, reject } = Promise.withResolvers<never>();
  const bark = (): void => {
    reject(new Failure(`expected to be over within ${patience} s, and somebody still waits`));
    over();
  };
  // In steps, for a virtual time that jumps whenever nothing moves would be over at once while a case lets idle turns pass.
  let left = STEPS;
  const step = (): void => {
    if (left-- === 0) bark();
    else cancel = clock.timer(patience / STEPS, step);
  };
  let cancel = (): void => {};
  step();
  const timer = setTimeout(bark, patience * 1000);
  return {
    barks,
    end: () => {
      clearTimeout(timer);
      cancel();
    },
  };
}
