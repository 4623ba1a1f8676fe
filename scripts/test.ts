// Why: one command runs every check, and one closing line counts what really ran. Turbo runs the
// tasks in parallel and writes down how each ended; vitest writes down its own tests. A task that
// fails without a failed test (coverage, an unhandled error) counts as a failure of its own.

import { globSync, readFileSync, rmSync } from "node:fs";
import { turbo } from "./turbo.ts";

interface RunSummary {
  tasks: { taskId: string; task: string; execution?: { exitCode?: number } }[];
}
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** The tasks that count tests, not themselves. */
const testers = ["unit", "node22", "node26", "conformance:run", "luasocket:check", "mutants"];
const reportOf = (task: string): string => `reports/${task.replace(/:\w+$/, "")}.json`;
const runs = ".turbo/runs";
const tasks = [
  "lint",
  "format:check",
  "typecheck",
  "check:arrows",
  "check:core-alone",
  "check:file-length",
  "check:promises",
  "packages",
  "jsr",
  "knip",
  ...testers,
  "rehearsal",
  "storms:memory",
  "storms:loopback",
  "demo",
];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

function countTests(task: string, failed: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = readJson(reportOf(task)) as TestReport;
    const sure = failed || numPassedTests === 0;
    return { passed: numPassedTests, failed: numFailedTests || (sure ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

for (const task of testers) rmSync(reportOf(task), { force: true });
rmSync(runs, { recursive: true, force: true });

const { ok } = turbo(
  // More side by side than a small machine has room for makes all of them late.
  [...tasks, "--concurrency=3", "--continue=always", "--summarize", "--output-logs=new-only"],
  ["ignore", "inherit", "inherit"],
);

const [summary] = globSync(`${runs}/*.json`);
const ran = summary === undefined ? [] : (readJson(summary) as RunSummary).tasks;
const count = { passed: 0, failed: 0 };
for (const { taskId, task, execution } of ran) {
  const failed = execution?.exitCode !== 0;
  if (failed) console.log(`failed: ${taskId}`);
  if (testers.includes(task)) {
    const tests = countTests(task, failed);
    count.passed += tests.passed;
    count.failed += tests.failed;
  } else if (failed) {
    count.failed += 1;
  } else if (task !== "build") {
    count.passed += 1;
  }
}
const bad = !ok || !testers.every((tester) => ran.some(({ task }) => task === tester));
if (bad && count.failed === 0) count.failed = 1;

if (count.failed > 0) process.exitCode = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
