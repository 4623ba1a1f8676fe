/** What the objects cost, from the command line. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startPeer } from "./child.ts";
import { available } from "./machine.ts";
import { SCENARIOS } from "./plan.ts";
import { measure, type Pace } from "./rounds.ts";
import { forTerminal } from "./table.ts";
import type { Measured } from "./report.ts";

const PACES: Readonly<Record<"short" | "full", Pace>> = {
  short: { rounds: 5, seconds: 0.02, warmUp: 0.06, processes: 1 },
  full: { rounds: 11, seconds: 0.1, warmUp: 0.6, processes: 3 },
};

const { values } = parseArgs({
  options: { short: { type: "boolean" }, filter: { type: "string" }, json: { type: "string" }, runtime: { type: "string" } },
});
const runtimes = available();
using peer = await startPeer();
const scenarios: Measured[] = [];
for (const scenario of SCENARIOS.filter(({ name }) => values.filter === undefined || name.includes(values.filter))) {
  const measured = await measure(
    scenario,
    runtimes.filter(({ name }) => values.runtime === undefined || name.includes(values.runtime)),
    peer.port,
    PACES[values.short === true ? "short" : "full"],
    (what) => process.stderr.write(`${what}\n`),
  );
  scenarios.push(measured);
  console.log(forTerminal(measured));
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ scenarios }, null, 1));
void readFileSync;
