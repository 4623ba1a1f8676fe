// Why: the demo is a newcomer's first command, on a clone where nothing is built.

import { buildFor } from "./turbo.ts";

console.log("Building the packages first …\n");
// The pairs need all that the transcript does.
if (buildFor("@moonsocket/pairs")) {
  await import("../apps/demo/src/main.ts");
  console.log();
  await import("../apps/pairs/src/main.ts");
}
