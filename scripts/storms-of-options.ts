// Why: options and descriptors are the kernel's, and each runtime has its own way to it: so their stories are told on each, with system
// calls and without. What is given is passed on: --seed, --stories, --kind.

import { spawnSync } from "node:child_process";
import * as runtimes from "../tools/runtimes/src/index.ts";
import { buildFor } from "./turbo.ts";

const SUBJECTS = "apps/conformance/src/subjects";

const RUNS: readonly (readonly [name: string, command: readonly string[], subject: string])[] = [
  ["memory", [runtimes.node24], `${SUBJECTS}/memory.ts`],
  ["Node 22", [runtimes.node22], `${SUBJECTS}/node.ts`],
  ["Node 24", [runtimes.node24], `${SUBJECTS}/node.ts`],
  ["Node 26", [runtimes.node26], `${SUBJECTS}/node.ts`],
  ["Node, no calls", [runtimes.node24], "packages/node/test/without-calls.ts"],
  ["Bun 1.4.0", [runtimes.bunOldest], `${SUBJECTS}/bun.ts`],
  ["Bun 1.4.5", [runtimes.bun], `${SUBJECTS}/bun.ts`],
  ["Bun, no calls", [runtimes.bun], "packages/bun/test/without-calls.ts"],
  ["Deno 2.7.14", [runtimes.denoOldest, ...runtimes.denoRun, "-A"], `${SUBJECTS}/deno-2.7.ts`],
  ["Deno 2.9.6", [runtimes.deno, ...runtimes.denoRun, "-A"], `${SUBJECTS}/deno.ts`],
  ["Deno, no ffi", [runtimes.deno, ...runtimes.denoWithoutFfi], `${SUBJECTS}/deno.ts`],
];

const given = process.argv.slice(2);
const help = given.includes("--help");

if (buildFor("@moonsocket/conformance-runs")) {
  for (const [name, [runtime = "", ...flags], subject] of help ? RUNS.slice(0, 1) : RUNS) {
    if (!help) console.log(`${name}:`);
    const args = [...flags, "apps/storms/src/options.ts", subject, ...given];
    const { status, error } = spawnSync(runtime, args, { stdio: "inherit" });
    if (error !== undefined) throw error;
    if (status !== 0) process.exitCode = 1;
  }
}
