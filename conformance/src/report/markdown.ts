/** The results as a page: a summary, and a table for each area. */
import { byArea, count, OUTCOMES, titleOf, type Result } from "../results.ts";
import type { Report } from "./report.ts";

export function markdown({ suite, transport, runtime, seconds, results }: Report): string {
  const counts = OUTCOMES.map((outcome) => `${count(results, outcome)} ${outcome}`).join(", ");
  const summary = `${results.length} cases of ${suite} in ${seconds.toFixed(1)} s: ${counts}.`;
  const areas = [...byArea(results)].map(([area, inside]) => `## ${area}\n\n${table(inside)}`);
  return [`# ${cell(transport)} on ${cell(runtime)}`, summary, ...areas].join("\n\n");
}

function table(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const why = [result.reason, result.message].filter((text) => text !== null).join(": ");
    return `| ${titleOf(result)} | ${result.outcome} | ${cell(why)} | ${result.seconds.toFixed(3)} |`;
  });
  return ["| case | outcome | why | seconds |", "|---|---|---|---:|", ...rows].join("\n");
}

/** Text that has no say in the page's own structure. */
const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>|#]/g, "\\$&");
