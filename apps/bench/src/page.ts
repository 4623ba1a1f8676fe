/** docs/PERFORMANCE.md and its pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { write } from "@moonsocket/pages";
import { bars } from "./charts/bars.ts";
import { curves } from "./charts/curves.ts";
import { pointsForPage } from "./points.ts";
import type { Curve, Measured, Report } from "./report.ts";
import { barsOf, summaryOf } from "./summary.ts";
import { forPage } from "./table.ts";

const PAGE = "PERFORMANCE.md";
const FOLDER = fileURLToPath(new URL("../../../docs/performance/", import.meta.url));

function machineOf({ made, mode, machine, versions }: Report): string {
  const lines = [
    `measured: ${made.slice(0, 10)}, a ${mode} run`,
    `machine: ${machine.processor}, ${machine.cores} cores, ${machine.system}`,
    ...Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

const section = ({ name, title }: Measured | Curve, table: string): string =>
  [
    `### ${title}`,
    `![${title}](performance/${name}.svg)`,
    "<details><summary>The figures</summary>",
    table,
    "</details>",
  ].join("\n\n");

function draw(pictures: readonly { readonly name: string; readonly svg: string }[]): void {
  const names = pictures.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) throw new Error(`expected one picture of the name ${twice}, got two`);
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, svg } of pictures) writeFileSync(`${FOLDER}${name}.svg`, svg);
}

/** Writes what a run found into the page, and draws its pictures; `before` is an earlier run to compare with. */
export function writePage(report: Report, before?: Report): void {
  const { scenarios, curves: found } = report;
  draw([
    ...scenarios.map((measured) => ({ name: measured.name, svg: bars(measured) })),
    ...found.map((curve) => ({ name: curve.name, svg: curves(curve) })),
  ]);
  write(PAGE, "machine", machineOf(report));
  write(PAGE, "summary", summaryOf(report, before));
  write(PAGE, "bars", barsOf(report));
  write(PAGE, "scenarios", scenarios.map((measured) => section(measured, forPage(measured))).join("\n\n"));
  write(PAGE, "curves", found.map((curve) => section(curve, pointsForPage(curve))).join("\n\n"));
}
