/** Random scenarios, or some that were kept, are played on LuaSocket and by each cast; what goes otherwise is told with its command. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { alone, nameOf, oursOf, type Cast, type Troupe } from "./crew.ts";
import { disagreements, rehearsed, shrunk, type Disagreement, type Story } from "./random.ts";
import { writeScenario } from "./scenario.ts";
import type { Tally } from "./tally.ts";

/** Of the random ones so many are enough with LuaSocket at one end: either side was seen before. */
const MIXED = 5;

/** With ours at both ends, and a part of them with LuaSocket at one. */
export async function checkStories(
  drawn: readonly Story[],
  real: Troupe,
  all: readonly Troupe[],
  tally: Tally,
): Promise<void> {
  const stories: Story[] = [];
  for await (const { of, played, failed } of rehearsed(drawn, real)) {
    if (played === null) tally.fail(`${told({ ...of, why: `LuaSocket: ${failed?.message ?? ""}` })}\n`);
    else stories.push(of);
    tally.progress(real.name, stories.length, drawn.length);
  }
  const calls = stories.reduce((sum, { steps }) => sum + steps.length, 0);
  console.log(`  ${real.name.padEnd(26)} ${stories.length} scenarios of ${calls} calls`);
  const some = stories.slice(0, Math.ceil(stories.length / MIXED));
  for (const ours of all) {
    await checkCast(stories, real, alone(ours), tally);
    await checkCast(some, real, { socket: ours, peer: real }, tally);
    await checkCast(some, real, { socket: real, peer: ours }, tally);
  }
}

/** Of each cast so many are shrunk: one is mended before the next one is looked at. */
const SHRUNK = 2;

async function checkCast(stories: readonly Story[], real: Troupe, cast: Cast, tally: Tally): Promise<void> {
  const what = nameOf(cast);
  const wrong: Disagreement[] = [];
  let seen = 0;
  for await (const disagreement of disagreements(stories, cast)) {
    if (disagreement === null) tally.pass();
    else wrong.push(disagreement);
    tally.progress(what, ++seen, stories.length);
  }
  console.log(`  ${what.padEnd(26)} ${stories.length - wrong.length} agree, ${wrong.length} do not`);
  for (const [at, found] of wrong.entries()) {
    const least = at < SHRUNK && found.seed !== null ? await shrunk(found.seed, real, cast) : null;
    const file = keep(least ?? found, what);
    const again = `pnpm luasocket random ${file} --on ${oursOf(cast).name}`;
    tally.fail(`${what}, ${told(least ?? found)}\n\nAgain: ${again}\n`);
  }
}

const idOf = ({ seed }: Story): string => (seed === null ? "random/again" : `random/${seed}`);

const scenarioOf = (story: Story): string =>
  writeScenario({
    id: idOf(story),
    title: story.seed === null ? "again" : `drawn from seed ${story.seed}`,
    steps: story.steps,
  });

const told = (found: Disagreement): string =>
  `${found.seed === null ? "again" : `seed ${found.seed}`}: ${found.why}\n\n${scenarioOf(found)}`;

/** Where it can be played again from. */
function keep(found: Disagreement, what: string): string {
  const file = path.join("reports", "luasocket", `${what.replaceAll(/\W+/g, "-")}-${found.seed ?? "again"}.lua`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `-- ${what}: ${found.why.replaceAll("\n", "\n-- ")}\n\n${scenarioOf(found)}\n`);
  return file;
}
