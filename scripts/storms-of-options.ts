// Why: options and descriptors are the kernel's, and each runtime has its own way to it: so their stories are told on each, with system
// calls and without. What is given is passed on: --seed, --stories, --kind.

import { spawnSync } from "node:child_process";
import { SUBJECTS } from "../apps/conformance/src/subjects.ts";
import { buildFor } from "./turbo.ts";

const given = process.argv.slice(2);
const help = given.includes("--help");

if (buildFor("@moonsocket/conformance-runs")) {
  for (const { name, command, module } of help ? SUBJECTS.slice(0, 1) : SUBJECTS) {
    if (!help) console.log(`${name}:`);
    const [runtime, ...flags] = command;
    const args = [...flags, "apps/storms/src/options.ts", module, ...given];
    const { status, error } = spawnSync(runtime, args, { stdio: "inherit" });
    if (error !== undefined) throw error;
    if (status !== 0) process.exitCode = 1;
  }
}
