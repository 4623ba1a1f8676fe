/** Random scenarios find what is otherwise, and say it as shortly as it can be said. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { expect, test } from "vitest";
import { alone, troupeOf, type Troupe } from "./crew.ts";
import type { Outcome } from "./outcome.ts";
import { disagreements, draw, rehearsed, shrunk, type Story } from "./random.ts";
import { storyOf } from "./stories/story.ts";

const memory = (): Troupe => troupeOf("memory", new MemoryNetwork({ jumps: true }).host("moon"), 7);

/** One that is the same, but for what `lie` makes of its outcomes. */
function lying(lie: (expression: string, outcome: Outcome) => Outcome): Troupe {
  const honest = memory();
  return {
    ...honest,
    party: () => {
      const party = honest.party();
      return { ...party, ask: async (name, text) => lie(text, await party.ask(name, text)) };
    },
  };
}

/** What memory, which stands in for LuaSocket here, has no options for. */
const KERNELS = /"(reuseport|tcp-keep\w+|error)"/;

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed)
  .filter((seed) => !storyOf(seed).some((code) => KERNELS.test(code)))
  .slice(0, 150);

async function stories(): Promise<Story[]> {
  const found: Story[] = [];
  for await (const { of, played } of rehearsed(SEEDS.map(draw), memory())) if (played !== null) found.push(of);
  return found;
}

async function wrong(ours: Troupe): Promise<number[]> {
  const seeds: number[] = [];
  for await (const found of disagreements(await stories(), alone(ours))) seeds.push(found?.seed ?? -1);
  return seeds.filter((seed) => seed >= 0);
}

test("a seed is a scenario, always the same one", () => {
  expect(storyOf(5)).toEqual(storyOf(5));
  expect(storyOf(5)).not.toEqual(storyOf(6));
});

test("what is the same agrees, whatever is drawn", async () => {
  expect(await stories()).toHaveLength(SEEDS.length);
  expect(await wrong(memory())).toEqual([]);
});

/** Lines of a scenario that says it shortly. */
const FEW = 8;

const LIES: readonly (readonly [what: string, lie: (expression: string, outcome: Outcome) => Outcome])[] = [
  [
    "a carriage return that stays",
    (text, outcome) =>
      text.endsWith(":receive()") && outcome.values[0] !== "nil" ? { ...outcome, values: ['"\\r"'] } : outcome,
  ],
  [
    "a count that is one too many",
    (text, outcome) =>
      text.endsWith("getstats()") && outcome.values[0] !== "0" ? { ...outcome, values: ["1000000"] } : outcome,
  ],
  ["a class that stays", (_text, outcome) => ({ how: outcome.how, values: outcome.values })],
  [
    "an end that is taken for a timeout",
    (text, outcome) =>
      text.includes("receive") && outcome.values[1] === '"closed"'
        ? { ...outcome, values: ["nil", '"timeout"'] }
        : outcome,
  ],
];

test.each(LIES)("%s is found, and shown in a few lines", async (_what, lie) => {
  const ours = lying(lie);
  const [seed] = await wrong(ours);
  expect(seed).toBeDefined();
  const least = await shrunk(seed ?? 0, memory(), alone(ours));
  expect(least?.steps.length).toBeLessThanOrEqual(FEW);
});
