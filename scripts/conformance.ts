// Why: the suite over every transport and runtime, and the table of docs/, with one command, on a fresh clone too.

import { buildFor } from "./turbo.ts";

if (buildFor("@moonsocket/conformance-runs")) await import("../apps/conformance/src/main.ts");
