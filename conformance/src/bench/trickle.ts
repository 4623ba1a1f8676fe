/** A peer that says little at a time. */
import type { Far } from "./far.ts";
import type { Raw } from "./raw.ts";

/** Says each piece after a pause, in seconds. */
export async function trickle(
  raw: Raw,
  far: Far,
  pieces: Iterable<string | Uint8Array>,
  pause: number = 0.03,
): Promise<void> {
  for (const piece of pieces) {
    await raw.sleep(pause);
    await far.say(piece);
  }
}
