/** The suite under `deno test`. */
import type { Planned } from "../plan.ts";

/** What is used of `Deno.test`. */
export type DenoTest = (test: { name: string; ignore: boolean; fn: () => Promise<void> }) => void;

/**
 * Makes a test of each case. Deno runs them one after the other, and looks for what each has left open.
 *
 * @example
 * withDeno(Deno.test, plan({ transport }));
 */
export function withDeno(test: DenoTest, planned: readonly Planned[]): void {
  for (const { name, mode, run } of planned) test({ name, ignore: mode === "not-applicable", fn: run });
}
