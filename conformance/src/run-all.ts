/**
 * Runs a plan without a test runner: so many side by side, then a few at a time those that start processes, then those that must be alone.
 * On Bun and Deno a process that starts has, for a moment, all our descriptors too: a port that was just closed is still in use.
 */
import type { Planned } from "./plan.ts";
import { judge, messageOf, type Explain, type Result } from "./results.ts";

/** A process takes much of a small machine to start. */
const SIDE_BY_SIDE = { many: 16, few: 2, none: 1 } as const;

export interface RunOptions {
  /** Gets each result as soon as it is there. */
  readonly heard: (result: Result) => void;
  readonly explain?: Explain;
  /** Holds the ids of the cases that run. */
  readonly running?: Set<string>;
}

/** Results in the order of the plan. */
export async function runAll(planned: readonly Planned[], options: RunOptions): Promise<Result[]> {
  const { heard, explain = messageOf, running = new Set() } = options;
  const results = new Map<Planned, Result>();
  const run = async (one: Planned): Promise<void> => {
    running.add(one.id);
    const result = await judge(one, explain);
    running.delete(one.id);
    results.set(one, result);
    heard(result);
  };
  const runThose = async (which: Planned["beside"]): Promise<void> => {
    const queue = planned.filter(({ beside }) => beside === which);
    const worker = async (): Promise<void> => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await run(one);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE[which] }, worker));
  };
  for (const which of ["many", "few", "none"] as const) await runThose(which);
  return planned.flatMap((one) => results.get(one) ?? []);
}
