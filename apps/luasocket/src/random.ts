/** Random scenarios on LuaSocket and on ours; one that goes otherwise is shrunk. */
import fc from "fast-check";
import { playAll, type Result, type Troupe } from "./crew.ts";
import { misfitOf, type Misfit } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import type { Played } from "./play.ts";
import { withOutcomes } from "./record.ts";
import type { Step } from "./scenario.ts";
import { STORY, storyOf } from "./stories/story.ts";

const SIDE_BY_SIDE = 10;

export interface Story {
  readonly seed: number;
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

/** Stories with what LuaSocket made of them; null of what it came to no end with. */
export async function* rehearsed(seeds: readonly number[], real: Troupe): AsyncGenerator<Result<Story>> {
  const stories = seeds.map((seed) => ({ seed, steps: stepsOf(storyOf(seed)) }));
  yield* playAll(stories, real, real, SIDE_BY_SIDE);
}

/** Stories with what LuaSocket gave, in whatever order it was ready. */
export const told = (steps: readonly Step[], played: Played): readonly Step[] =>
  withOutcomes(steps, played.map(unordered));

/** Where ours goes otherwise than what was rehearsed. */
export async function* disagreements(
  stories: readonly Story[],
  socket: Troupe,
  peer: Troupe = socket,
): AsyncGenerator<Disagreement | null> {
  for await (const { of, played, failed } of playAll(stories, socket, peer, SIDE_BY_SIDE)) {
    const misfit = played === null ? null : misfitOf(of.steps, played.map(unordered));
    if (played === null) yield { ...of, why: failed?.message ?? "" };
    else yield misfit === null ? null : { ...of, why: sentence(misfit) };
  }
}

const sentence = ({ code, expected, got }: Misfit): string => `${code}\n  LuaSocket ${expected}\n  here      ${got}`;

/** Milliseconds that a story is shrunk for, at most. */
const SHRINKING = 60_000;

/** The shortest story found that goes otherwise, too, from the same seed; the one that was drawn where nothing shorter does. */
export async function shrunk(seed: number, real: Troupe, socket: Troupe, peer: Troupe): Promise<Disagreement | null> {
  let least: Disagreement | null = null;
  const property = fc.asyncProperty(STORY, async (codes) => {
    const found = await once(seed, codes, real, socket, peer);
    least = found ?? least;
    return found === null;
  });
  await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING });
  return least;
}

/** A scenario on both sides, now. */
async function once(
  seed: number,
  codes: readonly string[],
  real: Troupe,
  socket: Troupe,
  peer: Troupe,
): Promise<Disagreement | null> {
  const story = { seed, steps: stepsOf(codes) };
  for await (const { played, failed } of playAll([story], real, real, 1)) {
    if (played === null) return { ...story, why: `LuaSocket: ${failed?.message ?? ""}` };
    for await (const found of disagreements([{ seed, steps: told(story.steps, played) }], socket, peer)) return found;
  }
  return null;
}
