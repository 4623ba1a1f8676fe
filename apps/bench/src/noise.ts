/** Whether the machine was quiet enough to conclude anything. */
import { groupsOf } from "./groups.ts";
import type { Measured } from "./report.ts";
import { isNoisy, ratio } from "./statistics.ts";

/** Where more than this part of all ratios is noisy, the machine was. */
const MUCH = 0.25;

/** What to say of it; `null` where there is nothing to say. */
export function noiseOf(scenarios: readonly Measured[]): string | null {
  const ratios = scenarios.flatMap((measured) =>
    groupsOf(measured).flatMap(({ ours, rows }) =>
      rows.flatMap((row) => {
        if (ours === undefined || row === ours) return [];
        const what = `${measured.name} against ${row.contender} on ${row.runtime}`;
        return [{ what, spread: ratio(ours, row, measured.better) }];
      }),
    ),
  );
  const noisy = ratios.filter(({ spread }) => isNoisy(spread));
  if (noisy.length <= ratios.length * MUCH) return null;
  return [
    `The machine was busy: ${noisy.length} of ${ratios.length} ratios are noisy. Nothing should be concluded from these, try on a quieter machine:`,
    ...noisy.map(({ what }) => `  ${what}`),
  ].join("\n");
}
