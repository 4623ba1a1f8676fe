/** What a peer sends: one endless stream, known beforehand, so that any piece of it tells where it belongs. */

const LENGTH = 8_000_000;
const LF = 10;

/** No period that a slip could hide behind; a newline about every fifty bytes, and a CR now and then. */
const STREAM = new Uint8Array(LENGTH);
for (let at = 0, state = 1; at < LENGTH; at++) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  const byte = state >>> 24;
  STREAM[at] = byte < 5 ? LF : byte;
}

/** From one place to another. */
export function flow(from: number, to: number): Uint8Array {
  if (to > LENGTH) throw new Error(`a story of more than ${LENGTH} bytes`);
  return STREAM.subarray(from, to);
}
