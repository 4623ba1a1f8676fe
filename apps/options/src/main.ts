/** What works where, and what it costs, from the command line; and the page that says so. */
import { parseArgs } from "node:util";
import { write } from "@moonsocket/pages";
import { cost } from "./cost.ts";
import { measure } from "./measure.ts";
import { WITH_CALLS, WITHOUT_CALLS } from "./runtimes.ts";
import { start } from "./start.ts";
import { tableOf, type Column } from "./table.ts";

const USAGE = `Usage: node apps/options/src/main.ts table|cost [--write]

  table     where each option works: set and read on a master, a server and a client of every runtime, in a few seconds
  cost      what one call takes, and what importing the adapter does: half a minute
  --write   also writes it into docs/OPTIONS.md
  --help    this text`;

type Part = "table" | "cost";

const PARTS: Readonly<Record<Part, () => Promise<string>>> = {
  async table() {
    const columns: Column[] = [];
    for (const runtime of [...WITH_CALLS, ...WITHOUT_CALLS])
      columns.push({ name: runtime.name, measured: await measure(runtime) });
    return tableOf(columns);
  },

  async cost() {
    const calls = await cost(WITH_CALLS, (what) => console.error(what));
    console.error("starting programs");
    return `${calls}\n\n${await start(WITH_CALLS)}`;
  },
};

function fail(why: string): never {
  console.error(`${why}\n\n${USAGE}`);
  process.exit(2);
}

function parse(): { part: Part; writes: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { write: { type: "boolean", default: false }, help: { type: "boolean" } },
    });
    if (values.help === true) {
      console.log(USAGE);
      process.exit();
    }
    const [part, ...more] = positionals;
    if ((part !== "table" && part !== "cost") || more.length > 0) fail("Expected table or cost");
    return { part, writes: values.write };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { part, writes } = parse();
const text = await PARTS[part]();
console.log(text);
if (writes) write("OPTIONS.md", part, text);
