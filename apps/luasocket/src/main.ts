/** Scenarios, on the real LuaSocket and on every transport. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { checkPlayed, checkRecordings, mixable } from "./checks.ts";
import { alone, type Troupe } from "./crew.ts";
import { checkStories } from "./drawn.ts";
import { all, FILES } from "./library.ts";
import { lacks } from "./lua.ts";
import { optionsOf, wrong, type Command } from "./options.ts";
import { settlePage } from "./page.ts";
import { draw } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { RUNTIMES, subject } from "./subjects.ts";
import { Tally } from "./tally.ts";

const options = optionsOf();
const files = options.files.length > 0 ? options.files : FILES;
const tally = new Tally();

/** Nothing that we have started stays. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

function or<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (thrown) {
    return wrong(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const wanted = ({ id }: Pick<Scenario, "id">): boolean => id.includes(options.grep);
const named = (name: string): Troupe => or(() => subject(name));
const isWhole = (name: string): boolean => RUNTIMES.some((runtime) => runtime === name);

/** Programs: LuaSocket can't be reached from a network in memory. */
function programs(): readonly string[] {
  const names = options.on ?? RUNTIMES;
  return names.includes("memory") ? wrong("--on memory: expected what LuaSocket can connect to") : names;
}

async function record(): Promise<void> {
  console.log("Recorded again");
  using real = subject("lua5.4");
  await checkRecordings(files, wanted, real, options.write, tally);
}

async function compare(scenarios: readonly Scenario[]): Promise<void> {
  console.log(`${scenarios.length} scenarios here`);
  for (const name of options.on ?? ["memory", ...RUNTIMES]) {
    using ours = named(name);
    await checkPlayed(scenarios, alone(ours), isWhole(name), tally);
  }
}

async function mix(scenarios: readonly Scenario[]): Promise<void> {
  console.log(`${scenarios.length} scenarios with LuaSocket at one end`);
  using real = subject("lua5.4");
  for (const name of programs()) {
    using ours = named(name);
    await checkPlayed(scenarios, { socket: ours, peer: real }, isWhole(name), tally);
    await checkPlayed(scenarios, { socket: real, peer: ours }, isWhole(name), tally);
  }
}

async function random(kept: readonly Scenario[]): Promise<void> {
  const { runs, seed } = options;
  const drawn = Array.from({ length: runs }, (_, n) => draw((seed + n) % 2 ** 31));
  const again = kept.map(({ steps }) => ({ seed: null, steps }));
  console.log(kept.length > 0 ? `${kept.length} scenarios again` : `${runs} random scenarios, from seed ${seed}`);
  using real = subject("lua5.4");
  using stack = new DisposableStack();
  const ours = programs().map((name) => stack.use(named(name)));
  await checkStories(kept.length > 0 ? again : drawn, real, ours, tally);
}

async function main(): Promise<void> {
  const { command, report } = options;
  const scenarios = or(() => all(files)).filter(wanted);
  if (scenarios.length === 0) wrong("expected scenarios, and found none");
  const does = (name: Command): boolean => command === name || command === "check";

  const why = lacks("lua5.4");
  if (why === null) {
    if (does("record")) await record();
  } else if (command === "check") {
    console.log(`LuaSocket is not here, so only what it gave before is compared. ${why}`);
  } else if (command !== "compare" && command !== "page") {
    console.error(`${command} asks LuaSocket, and it is not here. ${why}`);
    process.exit(1);
  }
  if (does("compare")) await compare(scenarios);
  if (does("mixed") && why === null) await mix(mixable(scenarios));
  if (does("random") && why === null) await random(options.files.length > 0 ? scenarios : []);
  // Of a part of them there is no page.
  if (does("page") && scenarios.length === all().length) settlePage(scenarios, options.write, tally);

  if (report !== undefined) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ numPassedTests: tally.passed, numFailedTests: tally.failed }));
  }
  console.log(`${tally.passed} held, ${tally.failed} not`);
  if (tally.failed > 0 || tally.passed === 0) process.exitCode = 1;
}

await main();
