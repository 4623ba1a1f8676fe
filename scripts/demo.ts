// Why: a newcomer's first command should show the demo, not a build log. The log appears only when
// the build fails.

import { turbo } from "./turbo.ts";

console.log("Building the packages first …\n");
const build = turbo(["build", "--filter=@moonsocket/demo^...", "--output-logs=errors-only"], "pipe");

if (build.ok) {
  await import("../apps/demo/src/main.ts");
} else {
  console.log(build.output);
  process.exitCode = 1;
}
