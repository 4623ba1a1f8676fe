// Why: a suite is as good as what it catches. For each case there is a mutant of core, or of a transport, that this case must
// catch, alone; one that survives is a missing case.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CASES } from "../src/cases/index.ts";
import { CannotRun, hatch } from "./hatch.ts";
import { MUTANTS } from "./index.ts";

const HELP = `pnpm mutants [options]: runs each case in its mutant, which it must catch

  --grep TEXT     only cases whose id contains TEXT
  --verbose       say what each was caught by
  --report FILE   write the counts as JSON
  --help          this text`;

const { values } = parseArgs({
  options: {
    grep: { type: "string", default: "" },
    verbose: { type: "boolean", default: false },
    report: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

interface Job {
  readonly key: string;
  readonly id: string;
  readonly without: boolean;
}

const jobs: Job[] = CASES.flatMap(({ id, without }) => [
  { key: id, id, without: false },
  ...(without === undefined ? [] : [{ key: `${id} (without)`, id, without: true }]),
]).filter(({ key }) => key.includes(values.grep));

const problems: string[] = [];
const known = new Set(jobs.map(({ key }) => key));
for (const key of Object.keys(MUTANTS)) {
  if (values.grep === "" && !known.has(key)) problems.push(`${key}: a mutant without a case`);
}

/** What is wrong; `null` where the mutant is caught, or nobody can run the case yet. */
async function judge({ key, id, without }: Job, folder: string): Promise<string | null> {
  const mutant = MUTANTS[key];
  if (mutant === undefined) return "a case without a mutant";
  const began = performance.now();
  try {
    const caught = await hatch(id, without, [mutant ?? []].flat(), folder);
    if (mutant === null) return "somebody can run it now, so it needs a mutant";
    if (caught === null) return "its mutant survives";
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (values.verbose) console.log(`${key}, in ${seconds} s\n    ${caught}`);
    return null;
  } catch (thrown) {
    if (mutant === null && thrown instanceof CannotRun) return null;
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

async function judgeAll(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
  // The Node adapter finds koffi from where it stands.
  symlinkSync(fileURLToPath(new URL("../../packages/node/node_modules", import.meta.url)), `${folder}/node_modules`);
  const queue = [...jobs];
  const began = performance.now();
  let caught = 0;
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const problem = await judge(job, folder);
      if (problem !== null) problems.push(`${job.key}: ${problem}`);
      else if (MUTANTS[job.key] !== null) caught++;
      const done = jobs.length - queue.length;
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${jobs.length} mutants`);
    }
  };
  // More than there are cores, for some wait for a process that doesn't end.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, worker));
  rmSync(folder, { recursive: true });
  for (const problem of problems) console.log(problem);
  const mutants = jobs.filter(({ key }) => MUTANTS[key] !== null);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${caught} of ${mutants.length} mutants caught, each by its own case, in ${seconds} s`);
  if (values.report !== undefined) {
    mkdirSync(path.dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ numPassedTests: caught, numFailedTests: problems.length }));
  }
  if (problems.length > 0 || jobs.length === 0) process.exitCode = 1;
}

if (values.help) console.log(HELP);
else await judgeAll();
