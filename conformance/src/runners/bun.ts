/** The suite under `bun test`. */
import type { Planned } from "../plan.ts";
import { togetherFirst } from "./order.ts";

/** What is used of Bun's `test`. */
export interface BunTest {
  (name: string, run: () => Promise<void>, milliseconds: number): void;
  concurrent(name: string, run: () => Promise<void>, milliseconds: number): void;
  skip(name: string, run: () => Promise<void>): void;
}

/** A case ends by itself; to Bun 0 is no limit. */
const NO_LIMIT = 0;

/**
 * Makes a test of each case.
 *
 * @example
 * import { test } from "bun:test";
 * withBun(test, plan({ transport }));
 */
export function withBun(test: BunTest, planned: readonly Planned[]): void {
  for (const { name, mode, beside, run } of togetherFirst(planned)) {
    if (mode === "not-applicable") test.skip(name, run);
    else if (beside === "many") test.concurrent(name, run, NO_LIMIT);
    else test(name, run, NO_LIMIT);
  }
}
