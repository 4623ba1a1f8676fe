/** What a receive may answer: worked out from everything that is sent, from where the reader stands before and after. */
import assert from "node:assert/strict";
import type { Asking } from "./bytes-story.ts";

export interface Answered {
  readonly asking: Asking;
  /** Everything that is sent, from the first byte to the last. */
  readonly stream: Uint8Array;
  /** How many bytes of it the reader had before the call and after it, by its own account. */
  readonly before: number;
  readonly after: number;
  /** The prefix, as far as it is whole characters. */
  readonly prefix: Uint8Array;
  /** Data or partial, in bytes. */
  readonly data: Uint8Array;
  readonly error: string | null;
  /** Nothing more will be sent, and the end has been. */
  readonly ended: boolean;
}

const LF = 10;
const CR = 13;

/** Throws where an answer is not one that the specification allows. */
export function judge(answered: Answered): void {
  const { stream, before, after, prefix, data, error } = answered;
  assert(after >= before && after <= stream.length, `it stands at ${after}, after ${before}, of ${stream.length}`);
  const taken = stream.subarray(before, after);
  const told = join(prefix, shown(answered, taken));
  assert(same(told, data), `it gives ${text(data)}, where ${text(told)} was sent`);
  if (error === null) judgeSuccess(answered, taken);
  else judgeFailure(answered, taken, error);
}

/** What of the bytes that were taken is data: not the terminator of a result, nor a CR of a line. */
function shown({ asking: { kind, delimiter }, error }: Answered, taken: Uint8Array): Uint8Array {
  if (kind === "line") {
    const line = taken.at(-1) === LF ? taken.subarray(0, -1) : taken;
    return line.includes(CR) ? line.filter((byte) => byte !== CR) : line;
  }
  return kind === "until" && error === null ? taken.subarray(0, taken.length - delimiter.length) : taken;
}

function judgeSuccess(answered: Answered, taken: Uint8Array): void {
  const { asking, stream, before, after, prefix, ended } = answered;
  const complete = completion(answered);
  switch (asking.kind) {
    case "line":
    case "until":
      assert(after === complete, `it ends at ${after}, where ${complete} is the end of the result`);
      assert(size(answered, taken) <= room(answered), "it is longer than maxsize");
      break;
    case "count":
      assert(after === (complete ?? before), `it ends at ${after}, where ${complete} is the end of the result`);
      break;
    case "all":
      assert(ended && after === stream.length && taken.length > 0, "it is not everything");
      assert(taken.length <= room(answered), "it is longer than maxsize");
      break;
    case "any": {
      const most = Math.min(Math.max(1, asking.count), asking.maxsize ?? Infinity);
      const character = asking.encoding === "utf8" ? first(stream.subarray(before)) : 1;
      assert(taken.length > 0 && prefix.length === 0, "it gives nothing");
      assert(taken.length <= Math.max(most, character), `it gives ${taken.length} bytes, of at most ${most}`);
    }
  }
}

function judgeFailure(answered: Answered, taken: Uint8Array, error: string): void {
  const { asking, stream, before, after, data, ended } = answered;
  const delimiter = asking.kind === "until" ? find(stream, asking.delimiter, before) : -1;
  assert(delimiter < 0 || after <= delimiter, "it takes a part of the delimiter");
  const complete = completion(answered) ?? Infinity;
  switch (error) {
    case "timeout":
    case "aborted": {
      const set = error === "timeout" ? (asking.block ?? asking.total) : asking.abort;
      assert(set !== null, `nothing could make it say ${error}`);
      assert(after < complete, "the result was complete");
      // The cap is no limit for what a call without a result gives back.
      if (asking.kind !== "any")
        assert(data.length < (asking.maxsize ?? Infinity), "its partial is as long as maxsize");
      if (asking.kind === "any") assert(taken.length === 0, "it takes bytes and does not give them");
      break;
    }
    case "closed":
      assert(ended && after === stream.length, `it ends at ${after} of ${stream.length}`);
      assert(after < complete, "the result was complete");
      if (asking.kind === "all") assert(taken.length === 0, "everything is no failure");
      break;
    case "oversized": {
      assert(data.length <= (asking.maxsize ?? -1), "its partial is longer than maxsize");
      const whole = stream.subarray(before, Math.min(complete, stream.length));
      assert(asking.kind !== "count" && asking.kind !== "any", "what has a count of its own is never oversized");
      assert(size(answered, whole) > room(answered), "it would have fitted");
      break;
    }
    case "invalid utf-8": {
      assert(asking.encoding === "utf8" && taken.length === 0, "it takes bytes");
      const end = asking.kind === "any" ? before + Math.max(4, asking.count) : complete - terminator(asking);
      const most = Math.min(end, stream.length);
      assert(!isText(stream.subarray(before, most)), `${text(stream.subarray(before, most))} is UTF-8`);
      break;
    }
    default:
      throw new Error(`it says ${error}`);
  }
}

/** Where the result ends in the stream, its terminator included; null where the stream has no end for it. */
function completion({ asking, stream, before, prefix }: Answered): number | null {
  switch (asking.kind) {
    case "line":
      return past(stream.indexOf(LF, before), 1);
    case "until":
      return past(find(stream, asking.delimiter, before), asking.delimiter.length);
    case "count": {
      // None at all waits for a first byte, and leaves it.
      if (asking.count === 0 && prefix.length === 0) return null;
      const end = before + Math.max(0, Math.min(asking.count, asking.maxsize ?? Infinity) - prefix.length);
      return end <= stream.length ? end : null;
    }
    case "all":
      return null;
    case "any":
      return before < stream.length ? before + 1 : null;
  }
}

/** How many bytes at the end of a result are no data. */
const terminator = ({ kind, delimiter }: Asking): number =>
  kind === "until" ? delimiter.length : kind === "line" ? 1 : 0;

const past = (at: number, length: number): number | null => (at < 0 ? null : at + length);

const room = ({ asking, prefix }: Answered): number => (asking.maxsize ?? Infinity) - prefix.length;

/** How much of a result counts against maxsize: not its terminator, nor the CR before the end of a line. */
function size({ asking: { kind, delimiter } }: Answered, taken: Uint8Array): number {
  if (kind === "until") return find(taken, delimiter, 0) < 0 ? taken.length : taken.length - delimiter.length;
  if (kind !== "line") return taken.length;
  const line = taken.at(-1) === LF ? taken.subarray(0, -1) : taken;
  return line.at(-1) === CR ? line.length - 1 : line.length;
}

export function join(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const find = (bytes: Uint8Array, what: Uint8Array, from: number): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(what, from);

export function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How long the first character is. */
const first = (bytes: Uint8Array): number => [1, 2, 3, 4].find((length) => isText(bytes.subarray(0, length))) ?? 1;

const text = (bytes: Uint8Array): string =>
  `${bytes.length} bytes ${JSON.stringify(Buffer.from(bytes.subarray(0, 60)).toString("latin1"))}`;
