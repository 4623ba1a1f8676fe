/** What is held against LuaSocket: its recordings, our side, both ends mixed, and scenarios that nobody wrote. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compare, type Verdict } from "./compare.ts";
import type { Troupe } from "./crew.ts";
import { load, store } from "./library.ts";
import { disagreements, rehearsed, shrunk, told, type Disagreement, type Story } from "./random.ts";
import { record } from "./record.ts";
import { writeScenario, type Scenario } from "./scenario.ts";
import type { Tally } from "./tally.ts";

/** Recorded again, LuaSocket gives what it gave. `write` writes down what it gives now. */
export async function checkRecordings(
  files: readonly string[],
  real: Troupe,
  write: boolean,
  tally: Tally,
): Promise<void> {
  const contents = new Map(files.map((file) => [file, load(file)]));
  const scenarios = Array.from(contents.values()).flatMap((content) => content.scenarios);
  const now = new Map<Scenario, Scenario>();
  let done = 0;
  for await (const { before, now: after, why } of record(scenarios, real)) {
    tally.progress(real.name, ++done, scenarios.length);
    if (after === null) tally.fail(`${before.id}: ${why}`);
    else if (write || writeScenario(after) === writeScenario(before)) tally.pass();
    else tally.fail(`recorded otherwise, ${writeScenario(after)}\n`);
    if (after !== null) now.set(before, after);
  }
  if (write) {
    for (const [file, { head, scenarios: all }] of contents)
      store(file, { head, scenarios: all.map((scenario) => now.get(scenario) ?? scenario) });
  }
  console.log(`  ${real.name.padEnd(26)} ${now.size} scenarios ${write ? "written" : "recorded again"}`);
}

export type Counts = Record<Verdict["outcome"], number>;

/** Our side gives what was recorded, in our words, or what a mark says. */
export async function checkOurs(
  scenarios: readonly Scenario[],
  socket: Troupe,
  peer: Troupe,
  tally: Tally,
): Promise<Counts> {
  const counts: Counts = { agrees: 0, "differs as said": 0, "does not apply": 0, fails: 0 };
  const what = socket === peer ? socket.name : `${socket.name} with ${peer.name}`;
  for await (const { scenario, outcome, why } of compare(scenarios, socket, peer)) {
    counts[outcome]++;
    if (outcome === "fails") tally.fail(`${what}: ${scenario.id}, ${scenario.title}: ${why}`);
    else if (outcome !== "does not apply") tally.pass();
    tally.progress(
      what,
      Object.values(counts).reduce((a, b) => a + b),
      scenarios.length,
    );
  }
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  console.log(`  ${what.padEnd(26)} ${parts.join(" · ")}`);
  return counts;
}

/** Those that a scenario with both ends can be taken from: nothing in them is marked, so whoever plays gives the same. */
export const mixable = (scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.filter(
    ({ steps }) =>
      steps.every(({ mark }) => mark === undefined) && steps.some(({ code }) => /\b(pair|peer)\b/.test(code)),
  );

export interface Drawn {
  readonly seed: number;
  readonly runs: number;
}

/** Of the random ones so many are enough with LuaSocket at one end: either side was seen before. */
const MIXED = 5;

/** Random ones, on LuaSocket, and then on each of ours; and a part of them with LuaSocket at one end. */
export async function checkRandom(
  { seed, runs }: Drawn,
  real: Troupe,
  all: readonly Troupe[],
  tally: Tally,
): Promise<void> {
  const seeds = Array.from({ length: runs }, (_, n) => (seed + n) | 0);
  const stories: Story[] = [];
  let calls = 0;
  for await (const { of, played, failed } of rehearsed(seeds, real)) {
    if (played === null) tally.fail(`LuaSocket, seed ${of.seed}: ${failed?.message ?? ""}`);
    else stories.push({ seed: of.seed, steps: told(of.steps, played) });
    calls += of.steps.length;
    tally.progress(real.name, stories.length, runs);
  }
  console.log(`  ${real.name.padEnd(26)} ${stories.length} scenarios of ${calls} calls, from seed ${seed}`);
  const some = stories.slice(0, Math.ceil(stories.length / MIXED));
  for (const ours of all) {
    await checkStories(stories, real, ours, ours, tally);
    await checkStories(some, real, ours, real, tally);
    await checkStories(some, real, real, ours, tally);
  }
}

async function checkStories(
  stories: readonly Story[],
  real: Troupe,
  socket: Troupe,
  peer: Troupe,
  tally: Tally,
): Promise<void> {
  const what = socket === peer ? socket.name : `${socket.name} with ${peer.name}`;
  const wrong: Disagreement[] = [];
  let seen = 0;
  for await (const disagreement of disagreements(stories, socket, peer)) {
    seen++;
    if (disagreement === null) tally.pass();
    else wrong.push(disagreement);
    tally.progress(what, seen, stories.length);
  }
  console.log(`  ${what.padEnd(26)} ${stories.length - wrong.length} agree, ${wrong.length} do not`);
  for (const found of wrong) await tell(found, real, socket, peer, tally);
}

/** The scenario as short as it can be, and how it is played again. Only a few are worth the time. */
async function tell(found: Disagreement, real: Troupe, socket: Troupe, peer: Troupe, tally: Tally): Promise<void> {
  const what = socket === peer ? socket.name : `${socket.name} with ${peer.name}`;
  const least = tally.failed > 3 ? null : await shrunk(found.seed, real, socket, peer);
  const { seed, steps, why } = least ?? found;
  const scenario = writeScenario({ id: `random/${seed}`, title: `drawn from seed ${seed}`, steps });
  const file = path.join("reports", "luasocket", `${what.replaceAll(" ", "-")}-${seed}.lua`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `-- ${what}: ${why.replaceAll("\n", "\n-- ")}\n\n${scenario}\n`);
  const ends = [socket, peer].map(({ name, real: isReal }) => (isReal ? "" : name)).find((name) => name !== "");
  const again = socket === peer ? `compare ${file} --on ${ends}` : `mixed ${file} --on ${ends}`;
  tally.fail(
    `${what}, seed ${seed}${least === null ? ", not seen again when it was shrunk" : ""}: ${why}\n\n${scenario}\n\nAgain: pnpm luasocket ${again}\n`,
  );
}
