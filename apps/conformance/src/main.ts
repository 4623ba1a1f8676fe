// Why: the suite is run on every transport and runtime by one command, and what it says is kept in docs/CONFORMANCE.md,
// which must not say anything else.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runAll, type Outcome, type Run } from "./runs.ts";
import { table } from "./table.ts";

const HELP = `pnpm conformance [options]: the suite on every transport and runtime

  --grep TEXT     only cases whose id contains TEXT; says nothing about the table
  --write         writes docs/CONFORMANCE.md, instead of checking that it is current
  --report FILE   write the counts as JSON
  --help          this text`;

const { values } = parseArgs({
  options: {
    grep: { type: "string" },
    write: { type: "boolean", default: false },
    report: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const root = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

function say({ name, report }: Run): void {
  const count = (outcome: Outcome): number => report.cases.filter((one) => one.outcome === outcome).length;
  const parts = [
    `${name.padEnd(14)} ${String(count("pass")).padStart(4)} hold`,
    `${String(count("pass-without")).padStart(3)} refused as they should`,
    `${String(count("not-applicable")).padStart(3)} do not apply`,
    `${count("known-failure")} known failures`,
    `${count("fail")} fail`,
    `${report.seconds.toFixed(1)} s`,
  ];
  console.log(parts.join(" · "));
  for (const { id, outcome, message } of report.cases) if (outcome === "fail") console.log(`  ${id}: ${message}`);
}

async function main(): Promise<void> {
  const runs: Run[] = [];
  for await (const run of runAll(values.grep)) {
    say(run);
    runs.push(run);
  }
  const failed = runs.flatMap(({ report }) => report.cases.filter(({ outcome }) => outcome === "fail")).length;
  const judged = runs.flatMap(({ report }) =>
    report.cases.filter(({ outcome }) => outcome !== "not-applicable"),
  ).length;
  let stale = 0;
  if (values.grep === undefined) stale = settle(table(runs));
  if (values.report !== undefined) {
    mkdirSync(path.dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ numPassedTests: judged - failed, numFailedTests: failed + stale }));
  }
  if (failed + stale > 0 || judged === 0) process.exitCode = 1;
}

/** Writes the table, or compares: 1 where it is not current. */
function settle(text: string): number {
  const file = root("docs/CONFORMANCE.md");
  if (values.write) {
    writeFileSync(file, text);
    return 0;
  }
  if (readFileSync(file, "utf8") === text) return 0;
  console.log("docs/CONFORMANCE.md is not current: run `pnpm conformance --write`");
  return 1;
}

if (values.help) console.log(HELP);
else await main();
