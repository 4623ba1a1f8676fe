// Why: what npm users install is the packed package, not this repository. publint and attw look at
// the packed files of the package in the current folder: entry points, types, module format.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { report } from "./report.ts";

const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string };

function check(fact: string, command: string): void {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: "utf8" });
  report(`${name}: ${fact}`, status === 0 ? [] : `${command}\n${stdout}${stderr}`.split("\n"));
}

check("the packed files hold what package.json says", "publint --strict");
check("types and code are found by every ESM resolver", "attw --pack . --profile esm-only");
