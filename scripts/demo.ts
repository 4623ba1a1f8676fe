// Why: the demo is a newcomer's first command, on a clone where nothing is built.

import { buildFor } from "./turbo.ts";

console.log("Building the packages first …\n");
if (buildFor("@moonsocket/demo")) await import("../apps/demo/src/main.ts");
