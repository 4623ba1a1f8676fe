/** The same program on three runtimes, each with each, over loopback; and a table of what became of the nine pairs. */
import path from "node:path";
import { BYTES, ROUND_TRIPS } from "./client.ts";
import { cross } from "./pairs.ts";
import { RUNTIMES } from "./runtimes.ts";
import { HEAD, shown } from "./table.ts";

/** Seconds that a process may take to say what it has to, and then to end. Many times what it needs. */
const LIMIT = 30;

const commands = RUNTIMES.map(({ name, command: [, ...args] }) => {
  const file = path.relative(process.cwd(), args.at(-1) ?? "");
  return `  ${[name, ...args.slice(0, -1), file].join(" ")} (server CLIENTS | client PORT)`;
});

const HELP = `Usage: pairs

Starts the same program on three runtimes, a server on each, and to each of them a client on each. A pair is one connection over 127.0.0.1:
both ends compare names, ${ROUND_TRIPS} lines go and come back, a receive times out and is resumed, ${BYTES} random bytes come back and
are compared one by one, and after our end the server still answers with a checksum of what it got. Exits with 1 if a pair fails.

The program by itself:
${commands.join("\n")}`;

async function main(): Promise<void> {
  // What we have started ends with us.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  console.log(`The same program on each runtime, over 127.0.0.1: only its import differs.\n\n${HEAD}`);
  let pairs = 0;
  let failed = 0;
  for await (const row of cross(RUNTIMES, LIMIT)) {
    console.log(shown(row));
    if (row.outcome instanceof Error) failed++;
    else pairs++;
  }
  const well = failed === 0 && pairs === RUNTIMES.length ** 2;
  console.log(well ? `\nAll ${pairs} pairs did as they should.` : `\n${failed} FAILED.`);
  if (!well) process.exitCode = 1;
}

if (process.argv.includes("--help")) console.log(HELP);
else await main();
