// Why: the storms rage over real loopback too, where each Node has its own `node:net` and the kernel its
// own mind. Fewer of them, for there time is real.

import { spawnSync } from "node:child_process";
import { node22, node24, node26 } from "../tools/runtimes/src/index.ts";

for (const node of [node22, node24, node26]) {
  const { status, error } = spawnSync(node, ["apps/storms/src/main.ts", "--on", "loopback"], { stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exitCode = 1;
}
