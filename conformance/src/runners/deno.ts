/** The suite under `deno test`. */
import type { Planned } from "../plan.ts";

/** What is used of `Deno.test`. */
export type DenoTest = (test: {
  name: string;
  ignore: boolean;
  sanitizeOps: true;
  sanitizeResources: true;
  fn: () => Promise<void>;
}) => void;

/**
 * Makes a test of each case. Deno runs them one after the other, so that it can look for what each has left open.
 *
 * @example
 * withDeno(Deno.test, plan({ transport }));
 */
export function withDeno(test: DenoTest, planned: readonly Planned[]): void {
  for (const { name, mode, run } of planned) {
    test({ name, ignore: mode === "not-applicable", sanitizeOps: true, sanitizeResources: true, fn: run });
  }
}
