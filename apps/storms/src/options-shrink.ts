/** From a story that goes wrong to a shorter one that still does: without every step that it can do without. */
import type { StoryStep } from "@moonsocket/conformance/stories";

export interface Shrunk {
  readonly steps: readonly StoryStep[];
  readonly why: string;
}

/** `fails` says why, or `null`. */
export async function shrink(
  steps: readonly StoryStep[],
  why: string,
  fails: (steps: readonly StoryStep[]) => Promise<string | null>,
): Promise<Shrunk> {
  for (let at = steps.length - 1; at >= 0; at--) {
    const shorter = steps.toSpliced(at, 1);
    const still = await fails(shorter);
    if (still !== null) return shrink(shorter, still, fails);
  }
  return { steps, why };
}
