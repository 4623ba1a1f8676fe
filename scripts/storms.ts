// Why: a failure found anywhere is seen again with one command, on a fresh clone too: it builds first
// what the storms run on. The build's log appears only when the build fails.

import { turbo } from "./turbo.ts";

const build = turbo(["build", "--filter=@moonsocket/storms^...", "--output-logs=errors-only"], "pipe");

if (build.ok) {
  await import("../apps/storms/src/main.ts");
} else {
  console.log(build.output);
  process.exitCode = 1;
}
