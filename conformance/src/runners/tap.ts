/** The suite without a test runner: TAP, printed line by line. */
import type { Planned } from "../plan.ts";
import { TAP_VERSION, tapEnd, tapPoint } from "../report/tap.ts";
import { count } from "../results.ts";
import { runAll } from "../run-all.ts";

/**
 * Runs the cases, 16 side by side, and those last that must be alone. Resolves with how many failed.
 *
 * @example
 * process.exitCode = (await withTap(console.log, plan({ transport }))) === 0 ? 0 : 1;
 */
export async function withTap(print: (text: string) => void, planned: readonly Planned[]): Promise<number> {
  const began = performance.now();
  let number = 0;
  print(TAP_VERSION);
  const results = await runAll(planned, { heard: (result) => print(tapPoint(result, ++number)) });
  print(tapEnd(results, (performance.now() - began) / 1000));
  return count(results, "fail");
}
