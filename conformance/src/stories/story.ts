/**
 * Stories of options and descriptors, drawn from a seed: each step does something to one object, and then everybody is looked at. A story
 * that goes wrong says its seed and its steps; the same seed tells it again.
 */
import type { Family } from "@moonsocket/core";
import { Failure, TimeUp } from "../bench/assert.ts";
import type { Bench } from "../bench/bench.ts";
import { DEEDS, type Deed } from "./deeds.ts";
import { look } from "./look.ts";
import { setKnown } from "./setfd.ts";
import { Stage } from "./stage.ts";

export interface StoryStep {
  readonly deed: Deed;
  /** Which object, and which of what is possible. */
  readonly who: number;
  readonly by: number;
}

const SETTING = ["set", "set", "set", "set", "set", "misuse"] as const;
const MASTERS = [...SETTING, "bind", "bind taken", "connect in vain", "close", "create"] as const;
const SERVERS = [...SETTING, "bind", "listen", "connect in", "connect in", "connect in", "close", "create"] as const;
const NUMBERS = ["setfd none", "setfd own", "setfd other's", "setfd nobody's"] as const;
const FOREIGN = ["setfd wrong", "setfd unconnected", "setfd foreign", "setfd foreign server"] as const;

export type StoryKind = "masters" | "clients" | "servers" | "families" | "descriptors" | "wrong" | "foreign" | "mix";

/** What a kind of story is made of: who is there at first, and what is done to them. */
const STORIES: Readonly<Record<StoryKind, readonly [cast: readonly (Family | "unspec")[], deeds: readonly Deed[]]>> = {
  masters: [["inet", "inet6", "unspec"], MASTERS],
  clients: [
    ["inet", "inet"],
    [...SETTING, "bind", "connect out", "connect in vain", "close", "create"],
  ],
  servers: [["inet", "inet", "inet", "unspec"], SERVERS],
  families: [
    ["inet6", "inet", "unspec"],
    [...SERVERS, "connect out", "connect in vain", "bind taken"],
  ],
  descriptors: [
    ["inet", "inet6", "unspec"],
    ["set", "bind", "listen", "connect in", "connect in", "connect out", "close", "create", ...NUMBERS],
  ],
  wrong: [
    ["inet", "inet6"],
    ["set", "bind", "connect out", "close", "create", ...FOREIGN.slice(0, 2)],
  ],
  foreign: [
    ["inet", "inet6"],
    ["set", "connect in", "connect in", "connect out", "close", "create", ...FOREIGN, ...NUMBERS],
  ],
  mix: [
    ["inet", "inet6", "unspec"],
    [...SERVERS, "connect out", "connect in vain", ...NUMBERS, ...FOREIGN],
  ],
};

/** The kinds of stories there are. */
export const STORY_KINDS: readonly StoryKind[] = Object.keys(STORIES) as StoryKind[];

const LENGTH = 40;

/**
 * The steps of a story about options and descriptors: the same for the same seed, on every runtime.
 *
 * @example
 * drawOptionStory("masters", 1).length; // => 40
 */
export function drawOptionStory(kind: StoryKind, seed: number): StoryStep[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0; // Mulberry32
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  };
  const [, deeds] = STORIES[kind];
  return Array.from({ length: LENGTH }, () => ({
    deed: deeds[next() % deeds.length] ?? "set",
    who: next(),
    by: next(),
  }));
}

/** Rejects where anything goes otherwise than the model has it; the case looks for what is left behind. */
export async function tell(bench: Bench, kind: StoryKind, steps: readonly StoryStep[]): Promise<void> {
  const stage = new Stage(bench);
  try {
    for (const family of STORIES[kind][0]) stage.create(family);
    for (const { deed, who, by } of steps) {
      await DEEDS[deed](stage, stage.choose(who), by);
      await look(stage);
    }
  } catch (thrown) {
    await end(stage).catch(() => {});
    if (thrown instanceof TimeUp) throw thrown;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Failure(`${why}; after: ${stage.journal.join("; ")}`, { cause: thrown });
  }
  await end(stage);
}

/** More take longer than a case should. */
const SEEDS = 10;

/** The same few stories each time, one after the other. */
export const stories =
  (kind: StoryKind) =>
  async (bench: Bench): Promise<void> => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      try {
        await tell(bench, kind, drawOptionStory(kind, seed));
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown instanceof TimeUp) throw thrown;
        throw new Failure(`story "${kind}" ${seed}: ${thrown.message}`, { cause: thrown });
      }
    }
  };

/** What nobody has is fetched back first, by its number. */
async function end(stage: Stage): Promise<void> {
  for (let left = stage.orphans.length; left > 0; left--) {
    setKnown(stage, stage.create("inet"), 0, "nobody's");
  }
  await Promise.all(stage.actors.map(({ object }) => object.close()));
}
