/** What was played, held against what was recorded. */
import { essence, wordingOf } from "./expected.ts";
import { shown, type Outcome } from "./outcome.ts";
import type { Played } from "./play.ts";
import type { Step } from "./scenario.ts";
import { methodOfStep } from "./statement.ts";

export interface Misfit {
  /** Which step it is. */
  readonly at: number;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** What a step has to give: what LuaSocket gave; of our side in our words, or what its mark says. Null where there is no outcome. */
function expectedOf(steps: readonly Step[], at: number, real: boolean): Outcome | null {
  const { code, recorded, mark } = steps[at] ?? { code: "" };
  if (recorded === undefined || real) return recorded ?? null;
  if (mark !== undefined) return mark.outcome;
  const codes = steps.slice(0, at).map((step) => step.code);
  return wordingOf(methodOfStep(code, codes), recorded)?.[1] ?? recorded;
}

/** The first step at which it went otherwise. */
export function misfitOf(steps: readonly Step[], played: Played): Misfit | null {
  for (const [at, { code, recorded, mark }] of steps.entries()) {
    const got = played[at] ?? null;
    const expected = expectedOf(steps, at, got?.real ?? false);
    const misfit = (wanted: string): Misfit => ({
      at,
      code,
      expected: wanted,
      got: got === null ? "nothing" : shown(got),
    });
    if (expected === null || got === null) {
      if (expected !== got) return misfit(expected === null ? "no outcome: record it" : shown(expected));
    } else if (essence(expected) !== essence(got)) return misfit(shown(expected));
    else if (mark !== undefined && !got.real && got.how === "raises" && expected.values[0] !== got.values[0]) {
      return misfit(shown(expected)); // our own sentence, word for word
    } else if (mark !== undefined && recorded !== undefined && !got.real && essence(recorded) === essence(got)) {
      return misfit(`a difference, as its mark "${mark.difference}" says`);
    }
  }
  return null;
}
