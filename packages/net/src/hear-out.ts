/** The last of a close: with unread input a kernel answers our end with a reset, which destroys our output. */
import { clock } from "./loop.ts";

/** How long a peer is listened to that never stops talking, in seconds. */
const LISTENS = 1;

/** Goes on, turn after turn, until nothing more has come, as `received` counts it, or the connection is `over`. What comes is the caller's to discard. */
export async function hearOut(
  received: () => number,
  over: () => boolean,
  turn: (done: () => void) => void,
): Promise<void> {
  const enough = clock.now() + LISTENS;
  let before = -1;
  while (before < received() && !over() && clock.now() < enough) {
    before = received();
    await new Promise<void>(turn);
  }
}
