// Why: a failure found anywhere is seen again with one command, on a fresh clone too.

import { buildFor } from "./turbo.ts";

if (buildFor("@moonsocket/storms")) await import("../apps/storms/src/main.ts");
