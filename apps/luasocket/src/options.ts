/** What the command makes of its arguments. */
import process from "node:process";
import { parseArgs } from "node:util";
import { SUBJECTS } from "./subjects.ts";

const HELP = `pnpm luasocket [COMMAND] [options] [FILE …]: scenarios, on the real LuaSocket and here

  check          all of the following; the default
  record         plays scenarios on LuaSocket: it must give what is recorded
  compare        plays them here: what is recorded, in our words, or what a mark says
  mixed          one end is LuaSocket's, the other one ours, and the other way round
  random         random ones, or those of a FILE, on LuaSocket and here; one that goes otherwise is shrunk, and kept in reports/luasocket
  page           docs/LUASOCKET.md must be current

  FILE           scenario files, instead of those in apps/luasocket/scenarios
  --on NAME      of ${SUBJECTS.join(", ")}, or a module that exports a transport; may be repeated
  --grep TEXT    only scenarios whose id contains TEXT
  --runs N       how many random ones (1000)
  --seed N       what they are drawn from (another one each time)
  --write        record, page: write it, instead of checking
  --report FILE  write the counts as JSON
  --help         this text

LuaSocket is lua5.4 with its socket module: apt-get install lua5.4 luajit lua-socket. Where it is not there, check only compares what is recorded.`;

const COMMANDS = ["check", "record", "compare", "mixed", "random", "page"] as const;
export type Command = (typeof COMMANDS)[number];

/** More than a night's work. */
const MOST_RUNS = 1_000_000;

export interface Options {
  readonly command: Command;
  readonly files: readonly string[];
  readonly on: readonly string[] | undefined;
  readonly grep: string;
  readonly runs: number;
  readonly seed: number;
  readonly write: boolean;
  readonly report: string | undefined;
}

/** Says what was wrong, and how it is done. */
export function wrong(why: string): never {
  console.error(`${why}\n\n${HELP}`);
  process.exit(2);
}

function whole(name: string, value: string, low: number, high: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= low && number <= high
    ? number
    : wrong(`--${name}: expected a whole number from ${low} to ${high}, got ${value}`);
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        on: { type: "string", multiple: true },
        grep: { type: "string", default: "" },
        runs: { type: "string", default: "1000" },
        seed: { type: "string", default: `${Date.now() % 2 ** 31}` },
        write: { type: "boolean", default: false },
        report: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (thrown) {
    return wrong(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

export function optionsOf(): Options {
  const { values, positionals } = parsed();
  if (values.help) {
    console.log(HELP);
    process.exit();
  }
  const [given = "check", ...files] = positionals;
  const command =
    COMMANDS.find((one) => one === given) ?? wrong(`expected one of ${COMMANDS.join(", ")}, got ${given}`);
  if (values.write && command !== "record" && command !== "page") wrong("--write: expected record or page before it");
  if (command === "page" && (files.length > 0 || values.grep !== ""))
    wrong("page: expected all scenarios, no FILE and no --grep");
  return {
    command,
    files,
    on: values.on,
    grep: values.grep,
    runs: whole("runs", values.runs, 1, MOST_RUNS),
    seed: whole("seed", values.seed, 0, 2 ** 31 - 1),
    write: values.write,
    report: values.report,
  };
}
