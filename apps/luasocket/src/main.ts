/** Scenarios, on the real LuaSocket and on every transport. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { checkOurs, checkRandom, checkRecordings, mixable, type Counts, type Drawn } from "./checks.ts";
import type { Troupe } from "./crew.ts";
import { all, FILES } from "./library.ts";
import { lacks } from "./lua.ts";
import { settlePage } from "./page.ts";
import { RUNTIMES, subject, SUBJECTS } from "./subjects.ts";
import { Tally } from "./tally.ts";

const HELP = `pnpm luasocket [COMMAND] [options] [FILE …]: scenarios, on the real LuaSocket and here

  check          all of the following; the default
  record         plays scenarios on LuaSocket: it must give what is recorded
  compare        plays them here: what is recorded, in our words, or what a mark says
  mixed          one end is LuaSocket's, the other one ours, and the other way round
  random         random ones, on LuaSocket and here; one that goes otherwise is shrunk, and kept in reports/luasocket
  page           docs/LUASOCKET.md must be current

  FILE           scenario files, instead of those in apps/luasocket/scenarios
  --on NAME      of ${SUBJECTS.join(", ")}, or a module that exports a transport; may be repeated
  --grep TEXT    only scenarios whose id contains TEXT
  --runs N       how many random ones (1000)
  --seed N       what they are drawn from (another one each time)
  --write        record, page: write it, instead of checking
  --report FILE  write the counts as JSON
  --help         this text

LuaSocket is lua5.4 with its socket module: apt-get install lua5.4 luajit lua-socket. Where it is not there only recordings are compared.`;

const COMMANDS = ["check", "record", "compare", "mixed", "random", "page"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    on: { type: "string", multiple: true },
    grep: { type: "string", default: "" },
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: `${Date.now() | 0}` },
    write: { type: "boolean", default: false },
    report: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

function wrong(why: string): never {
  console.error(`${why}\n\n${HELP}`);
  process.exit(2);
}

function whole(name: "runs" | "seed", low: number): number {
  const number = Number(values[name]);
  return Number.isInteger(number) && number >= low && number < 2 ** 31
    ? number
    : wrong(`--${name}: expected a whole number from ${low} to ${2 ** 31 - 1}, got ${values[name]}`);
}

async function main(): Promise<void> {
  const [command = "check", ...given] = positionals;
  if (!COMMANDS.includes(command)) wrong(`expected one of ${COMMANDS.join(", ")}, got ${command}`);
  const does = (name: string): boolean => command === name || command === "check";
  const drawn = { runs: whole("runs", 1), seed: whole("seed", -(2 ** 31)) };
  const files = given.length > 0 ? given : FILES;
  const tally = new Tally();
  const scenarios = all(files).filter(({ id }) => id.includes(values.grep));
  if (scenarios.length === 0) wrong("expected scenarios, and found none");

  const why = lacks("lua5.4");
  if (why !== null && command !== "compare" && command !== "page") {
    console.log(
      `LuaSocket is not here, so nothing is asked of it; what it gave before is compared all the same. ${why}`,
    );
  }
  if (does("record") && why === null) {
    console.log("Recorded again");
    using real = subject("lua5.4");
    await checkRecordings(files, real, values.write, tally);
  }
  const counts = new Map<string, Counts>();
  if (does("compare")) {
    console.log(`${scenarios.length} scenarios here`);
    for (const name of values.on ?? ["memory", ...RUNTIMES]) {
      using ours = named(name);
      counts.set(name, await checkOurs(scenarios, ours, ours, tally));
    }
  }
  if (does("mixed") && why === null) await mix(mixable(scenarios), values.on ?? RUNTIMES, tally);
  if (does("random") && why === null) await draw(drawn, values.on ?? RUNTIMES, tally);
  if (does("page")) settlePage(scenarios, values.write, tally);

  if (values.report !== undefined) {
    mkdirSync(path.dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ numPassedTests: tally.passed, numFailedTests: tally.failed }));
  }
  console.log(`${tally.passed} held, ${tally.failed} not`);
  if (tally.failed > 0 || tally.passed === 0) process.exitCode = 1;
}

function named(name: string): Troupe {
  try {
    return subject(name);
  } catch (thrown) {
    return wrong(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function mix(scenarios: ReturnType<typeof mixable>, names: readonly string[], tally: Tally): Promise<void> {
  console.log(`${scenarios.length} scenarios with LuaSocket at one end`);
  using real = subject("lua5.4");
  for (const name of names) {
    using ours = named(name);
    await checkOurs(scenarios, ours, real, tally);
    await checkOurs(scenarios, real, ours, tally);
  }
}

async function draw(drawn: Drawn, names: readonly string[], tally: Tally): Promise<void> {
  console.log(`${drawn.runs} random scenarios`);
  using real = subject("lua5.4");
  using stack = new DisposableStack();
  await checkRandom(
    drawn,
    real,
    names.map((name) => stack.use(named(name))),
    tally,
  );
}

if (values.help) console.log(HELP);
else await main();
