/** The prefix of a receive, in the call's own terms: text for text, bytes for bytes. */
import { absent, wrongType } from "./check.ts";
import { byteLength, decode, encode, unfinished, type Encoding } from "./encoding.ts";

export interface Prefix {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In bytes. */
  readonly length: number;
  /** The first bytes of a character that the prefix leaves unfinished: they go back to where the rest will come from. */
  readonly unfinished: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const NONE: Prefix = { text: "", bytes: NOTHING, length: 0, unfinished: NOTHING };

export function checkPrefix(prefix: unknown, encoding: Encoding, maxsize: number): Prefix {
  if (absent(prefix) || prefix === "") return NONE;
  if (typeof prefix !== "string" && !(prefix instanceof Uint8Array)) {
    throw wrongType("receive", "prefix as a string or a Uint8Array", prefix);
  }
  const start = encoding === "bytes" ? asBytes(prefix) : asText(prefix, encoding);
  if (start.length >= maxsize) {
    throw new RangeError(
      `Cannot receive: expected a prefix shorter than maxsize ${maxsize}, got ${start.length} bytes`,
    );
  }
  return start;
}

function asBytes(prefix: string | Uint8Array): Prefix {
  const bytes = typeof prefix === "string" ? encode(prefix, "bytes") : new Uint8Array(prefix);
  return { ...NONE, bytes, length: bytes.length };
}

function asText(prefix: string | Uint8Array, encoding: "utf8" | "latin1"): Prefix {
  if (typeof prefix === "string") return { ...NONE, text: prefix, length: byteLength(prefix, encoding) };
  const length = prefix.length - (encoding === "utf8" ? unfinished(prefix) : 0);
  const text = decode(prefix.subarray(0, length), encoding);
  if (text === null) throw wrongType("receive", "a prefix that is UTF-8", prefix);
  return { ...NONE, text, length, unfinished: new Uint8Array(prefix.subarray(length)) };
}
