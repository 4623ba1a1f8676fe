/** What is held against LuaSocket: its recordings, and whoever plays what is recorded. */
import { compare, type Verdict } from "./compare.ts";
import { nameOf, type Cast, type Troupe } from "./crew.ts";
import { load, store } from "./library.ts";
import { record } from "./record.ts";
import { writeScenario, type Scenario } from "./scenario.ts";
import type { Tally } from "./tally.ts";

/** Recorded again, LuaSocket gives what it gave. `write` writes down what it gives now. */
export async function checkRecordings(
  files: readonly string[],
  wanted: (scenario: Scenario) => boolean,
  real: Troupe,
  write: boolean,
  tally: Tally,
): Promise<void> {
  const contents = new Map(files.map((file) => [file, load(file)]));
  const scenarios = Array.from(contents.values()).flatMap((content) => content.scenarios.filter(wanted));
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

/** What was recorded is what is given, in our words, or what a mark says. Where a transport has everything every scenario applies. */
export async function checkPlayed(
  scenarios: readonly Scenario[],
  cast: Cast,
  whole: boolean,
  tally: Tally,
): Promise<void> {
  const counts: Record<Verdict["outcome"], number> = { agrees: 0, "differs as said": 0, "does not apply": 0, fails: 0 };
  const what = nameOf(cast);
  let seen = 0;
  try {
    for await (const { scenario, outcome, why } of compare(scenarios, cast)) {
      counts[outcome]++;
      if (outcome === "fails" || (outcome === "does not apply" && whole)) {
        tally.fail(`${what}: ${scenario.id}, ${scenario.title}: ${why}`);
      } else if (outcome !== "does not apply") tally.pass();
      tally.progress(what, ++seen, scenarios.length);
    }
  } catch (thrown) {
    tally.fail(`${what} can't be played: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  console.log(`  ${what.padEnd(26)} ${parts.join(" · ")}`);
}

/** Those that a scenario with both ends can be taken from: nothing in them is marked, so whoever plays gives the same. */
export const mixable = (scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.filter(
    ({ steps }) =>
      steps.every(({ mark }) => mark === undefined) && steps.some(({ code }) => /\b(pair|peer)\b/.test(code)),
  );
