/** What importing an adapter adds to the start of a program: fresh processes, in turn with one that imports nothing. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "./cost.ts";
import type { Runtime } from "./runtimes.ts";
import { line } from "./table.ts";

const run = promisify(execFile);

const PROGRAM = fileURLToPath(new URL("importing.ts", import.meta.url));
const PROCESSES = 15;

async function timed([executable, ...flags]: Runtime["command"], ...args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(executable, [...flags, PROGRAM, ...args]);
  return performance.now() - start;
}

/** Markdown. */
export async function start(runtimes: readonly Runtime[]): Promise<string> {
  const rows: string[] = [];
  for (const { name, command, transport } of runtimes) {
    const empty: number[] = [];
    const importing: number[] = [];
    await timed(command, transport); // fills caches
    for (let n = 0; n < PROCESSES; n++) {
      empty.push(await timed(command));
      importing.push(await timed(command, transport));
    }
    // Of neighbours, for the machine may have been busy for a while.
    const more = importing.map((time, n) => time - (empty[n] ?? Number.NaN));
    rows.push(line([name, ...[empty, importing, more].map((times) => median(times).toFixed(0))]));
  }
  const head = ["", "a program that imports nothing, ms", "one that imports the adapter, ms", "more"];
  return [line(head), line(head.map(() => "---")), ...rows].join("\n");
}
