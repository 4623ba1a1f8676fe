/** Which transport is tried on which runtime. */
import * as runtimes from "@moonsocket/runtimes";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Outcome = "pass" | "fail" | "pass-without" | "not-applicable" | "known-failure";

/** A case's outcome, as the suite's JSON report has it. */
export interface Judged {
  readonly id: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly message: string | null;
}

export interface Report {
  readonly seconds: number;
  readonly cases: readonly Judged[];
}

export interface Run {
  /** The column of the table. */
  readonly name: string;
  readonly report: Report;
}

const RUNS: readonly (readonly [name: string, command: readonly string[], subject: string])[] = [
  ["memory", [runtimes.node24], "memory"],
  ["memory, bare", [runtimes.node24], "bare"],
  ["Node 22", [runtimes.node22], "node"],
  ["Node 24", [runtimes.node24], "node"],
  ["Node 26", [runtimes.node26], "node"],
  ["Node, no calls", [runtimes.node24], "../../../../packages/node/test/without-calls"],
  ["Bun 1.4.0", [runtimes.bunOldest], "bun"],
  ["Bun 1.4.5", [runtimes.bun], "bun"],
  ["Bun, no calls", [runtimes.bun], "../../../../packages/bun/test/without-calls"],
  ["Deno 2.7.14", [runtimes.denoOldest, ...runtimes.denoRun, "-A"], "deno-2.7"],
  ["Deno 2.9.6", [runtimes.deno, ...runtimes.denoRun, "-A"], "deno"],
  ["Deno, no ffi", [runtimes.deno, ...runtimes.denoWithoutFfi], "deno"],
  ["tunnel", [runtimes.node24], "tunnel"],
  ["pipes", [runtimes.node24], "pipes"],
];

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cli = fileURLToPath(new URL("cli.js", import.meta.resolve("@moonsocket/conformance")));

/** One after the other, for each of them measures the time that it takes; each as soon as it is over. */
export async function* runAll(grep: string | undefined): AsyncGenerator<Run> {
  for (const [name, [runtime = "", ...flags], subject] of RUNS) {
    const options = grep === undefined ? [] : ["--grep", grep];
    yield {
      name,
      report: await run(runtime, [...flags, cli, file(`subjects/${subject}.ts`), "--report", "json", ...options]),
    };
  }
}

/** Milliseconds: a suite that has kept its thread busy for so long will not end by itself. */
const LIMIT = 180_000;

async function run(runtime: string, args: readonly string[]): Promise<Report> {
  const child = spawn(runtime, args, { stdio: ["ignore", "pipe", "inherit"], timeout: LIMIT, killSignal: "SIGKILL" });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === null) throw new Error(`the suite was killed: it had not ended within ${LIMIT / 1000} s`);
  if (code !== 0 && code !== 1) throw new Error(`the suite could not run: it ended with ${code}`);
  const report = JSON.parse(output) as Report;
  const failed = report.cases.some(({ outcome }) => outcome === "fail");
  if (failed !== (code === 1)) throw new Error(`the suite ended with ${code}, which is not what it reports`);
  return report;
}
