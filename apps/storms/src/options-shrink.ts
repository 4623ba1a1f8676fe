/** From a story that goes wrong to a shorter one that still does: without every step that it can do without. */
import type { Step } from "@moonsocket/conformance";

export interface Shrunk {
  readonly steps: readonly Step[];
  readonly why: string;
}

/** `fails` says why, or `null`. */
export async function shrink(
  steps: readonly Step[],
  why: string,
  fails: (steps: readonly Step[]) => Promise<string | null>,
): Promise<Shrunk> {
  for (let at = steps.length - 1; at >= 0; at--) {
    const shorter = steps.toSpliced(at, 1);
    const still = await fails(shorter);
    if (still !== null) return shrink(shorter, still, fails);
  }
  return { steps, why };
}
