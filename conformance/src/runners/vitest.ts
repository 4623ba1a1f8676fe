/** The suite under Vitest. */
import type { Planned } from "../plan.ts";
import { togetherFirst } from "./order.ts";

/** A case ends by itself. */
interface Options {
  readonly timeout: 0;
}

/** What is used of Vitest's `test`. */
export interface VitestTest {
  (name: string, options: Options, run: () => Promise<void>): void;
  concurrent(name: string, options: Options, run: () => Promise<void>): void;
  skip(name: string): void;
}

/**
 * Makes a test of each case.
 *
 * @example
 * import { test } from "vitest";
 * withVitest(test, plan({ transport }));
 */
export function withVitest(test: VitestTest, planned: readonly Planned[]): void {
  for (const { name, mode, beside, run } of togetherFirst(planned)) {
    if (mode === "not-applicable") test.skip(name);
    else if (beside === "many") test.concurrent(name, { timeout: 0 }, run);
    else test(name, { timeout: 0 }, run);
  }
}
