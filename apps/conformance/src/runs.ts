/** The suite, on one subject after the other. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SUBJECTS } from "./subjects.ts";

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

const cli = fileURLToPath(new URL("cli.js", import.meta.resolve("@moonsocket/conformance")));

/** One after the other, for each of them measures the time that it takes; each as soon as it is over. */
export async function* runAll(grep: string | undefined): AsyncGenerator<Run> {
  for (const { name, command, module } of SUBJECTS) {
    const [runtime, ...flags] = command;
    const options = grep === undefined ? [] : ["--grep", grep];
    yield {
      name,
      report: await run(runtime, [...flags, cli, module, "--report", "json", ...options]),
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
