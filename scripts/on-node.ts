// Why: the Node adapter looks behind `node:net`, where no two versions of Node are the same. So its own
// tests run again on the named Node; coverage and the type tests are the main run's.

import { execFileSync, spawnSync } from "node:child_process";
import { node22, node24, node26 } from "../tools/runtimes/src/index.ts";

const [name = ""] = process.argv.slice(2);
const nodes = { node22, node24, node26 };
const node = new Map(Object.entries(nodes)).get(name);
if (node === undefined) throw new Error(`no Node is called "${name}", but: ${Object.keys(nodes).join(", ")}`);

const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
if (!version.startsWith(`v${name.replace("node", "")}.`)) throw new Error(`${name} is Node ${version}`);

const tests = ["packages/node/src/transport-", "packages/node/src/loopback-", "packages/node/src/calls"];
const flags = ["--typecheck.enabled=false", `--outputFile.json=reports/${name}.json`];
const { status, error } = spawnSync(node, ["node_modules/vitest/vitest.mjs", "run", ...flags, ...tests], {
  stdio: "inherit",
});
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
