/** Plays scenarios on LuaSocket, and says what it gave. */
import { alone, playAll, type Troupe } from "./crew.ts";
import type { Told } from "./play.ts";
import type { Scenario, Step } from "./scenario.ts";

/** Of LuaSocket's parties each is a process. */
const SIDE_BY_SIDE = 10;

export interface Recorded {
  readonly before: Scenario;
  /** As it is now; null where it came to no end. */
  readonly now: Scenario | null;
  readonly why: string;
}

/** Each as soon as it is known. */
export async function* record(scenarios: readonly Scenario[], real: Troupe): AsyncGenerator<Recorded> {
  for await (const { of, played, failed } of playAll(scenarios, alone(real), SIDE_BY_SIDE)) {
    const now = played === null ? null : withOutcomes(of.steps, played);
    yield { before: of, now: now === null ? null : { ...of, steps: now }, why: failed?.message ?? "" };
  }
}

/** Steps with what they came to now. */
export const withOutcomes = (steps: readonly Step[], played: readonly (Told | null)[]): readonly Step[] =>
  steps.map(({ code, mark }, at) => {
    const step = mark === undefined ? { code } : { code, mark };
    const told = played[at] ?? null;
    if (told === null) return step;
    const { how, values, becomes } = told;
    return { ...step, recorded: becomes === undefined ? { how, values } : { how, values, becomes } };
  });
