/** What a peer sends: one endless stream, known beforehand, so that any piece of it tells where it belongs; and what may be made of it. */
import type { Act } from "./peers-story.ts";

const LENGTH = 8_000_000;
const LF = 10;
const CR = 13;
/** What `until` looks for. */
export const DELIMITER: Uint8Array = Uint8Array.of(0x41, 0x42);

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

/** What of the bytes that were taken is data. */
export function shown({ deed }: Act, taken: Uint8Array, success: boolean): Uint8Array {
  if (deed === "receive until") return success ? taken.subarray(0, -DELIMITER.length) : taken;
  return deed === "receive line" ? (success ? taken.subarray(0, -1) : taken).filter((byte) => byte !== CR) : taken;
}

/** Whether a call may succeed with these bytes, and no others. */
export function isResult({ deed, size }: Act, taken: Uint8Array): boolean {
  const wanted = Math.max(1, size);
  if (deed === "receive count") return taken.length === wanted;
  if (deed === "receive line") return taken.indexOf(LF) === taken.length - 1;
  if (deed === "receive until") return delimiterIn(taken) === taken.length - DELIMITER.length;
  return taken.length > 0 && (deed === "receive all" || taken.length <= wanted);
}

/** Whether what is there is enough for a result, without an end. */
export function suffices({ deed, size }: Act, there: Uint8Array): boolean {
  if (deed === "receive count") return there.length >= Math.max(1, size);
  if (deed === "receive any") return there.length > 0;
  return deed === "receive line" ? there.includes(LF) : deed === "receive until" && delimiterIn(there) >= 0;
}

const delimiterIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(DELIMITER);
