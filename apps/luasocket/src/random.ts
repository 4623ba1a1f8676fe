/** Scenarios that nobody wrote, on LuaSocket and on ours; one that goes otherwise is shrunk. */
import fc from "fast-check";
import { alone, playAll, type Cast, type Result, type Troupe } from "./crew.ts";
import { misfitOf, type Misfit } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import type { Played } from "./play.ts";
import { withOutcomes } from "./record.ts";
import type { Step } from "./scenario.ts";
import { STORY, storyOf } from "./stories/story.ts";

const SIDE_BY_SIDE = 20;

export interface Story {
  /** What it was drawn from; null of one that is played again from a file. */
  readonly seed: number | null;
  readonly steps: readonly Step[];
}

export interface Disagreement extends Story {
  readonly why: string;
}

/** Which of several are ready first is the order of descriptors there, and the caller's here: see `select-order`. */
function unordered<T extends Outcome>(outcome: T | null): T | null {
  if (outcome === null) return null;
  const sorted = (list: string): string => `{${list.slice(1, -1).split(", ").toSorted().join(", ")}}`;
  return {
    ...outcome,
    values: outcome.values.map((value) => (/^\{\w+(, \w+)+\}$/.test(value) ? sorted(value) : value)),
  };
}

const stepsOf = (codes: readonly string[]): readonly Step[] => codes.map((code) => ({ code }));

export const draw = (seed: number): Story => ({ seed, steps: stepsOf(storyOf(seed)) });

/** Stories as LuaSocket plays them now, each as soon as it is over. */
export async function* rehearsed(stories: readonly Story[], real: Troupe): AsyncGenerator<Result<Story>> {
  for await (const result of playAll(stories, alone(real), SIDE_BY_SIDE)) {
    const { of, played } = result;
    yield played === null ? result : { ...result, of: { ...of, steps: expectedOf(of.steps, played) } };
  }
}

const expectedOf = (steps: readonly Step[], played: Played): readonly Step[] =>
  withOutcomes(steps, played.map(unordered));

/** Where a cast goes otherwise than what was rehearsed. */
export async function* disagreements(stories: readonly Story[], cast: Cast): AsyncGenerator<Disagreement | null> {
  for await (const { of, played, failed } of playAll(stories, cast, SIDE_BY_SIDE)) {
    const misfit = played === null ? null : misfitOf(of.steps, played.map(unordered));
    if (played === null) yield { ...of, why: failed?.message ?? "" };
    else yield misfit === null ? null : { ...of, why: sentence(misfit) };
  }
}

const sentence = ({ code, expected, got }: Misfit): string => `${code}\n  expected ${expected}\n  got      ${got}`;

/** Milliseconds that a story is shrunk for, at most. */
const SHRINKING = 60_000;

/** The shortest story found that goes otherwise, too, from the same seed; null where none does any more. */
export async function shrunk(seed: number, real: Troupe, cast: Cast): Promise<Disagreement | null> {
  let least: Disagreement | null = null;
  const property = fc.asyncProperty(STORY, async (codes) => {
    const found = await once({ seed, steps: stepsOf(codes) }, real, cast);
    least = found ?? least;
    return found === null;
  });
  await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING });
  return least;
}

/** A story on both sides, now. */
async function once(story: Story, real: Troupe, cast: Cast): Promise<Disagreement | null> {
  for await (const { of, played, failed } of rehearsed([story], real)) {
    if (played === null) return { ...of, why: `LuaSocket: ${failed?.message ?? ""}` };
    for await (const found of disagreements([of], cast)) return found;
  }
  return null;
}
