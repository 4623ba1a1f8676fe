/** The results as JSON, for programs. */
import { count, OUTCOMES } from "../results.ts";
import type { Report } from "./report.ts";

export function json({ suite, transport, runtime, seconds, results }: Report): string {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(results, outcome)]));
  return JSON.stringify({ suite, transport, runtime, seconds, counts, cases: results }, null, 2);
}
