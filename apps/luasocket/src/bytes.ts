/** Bytes as characters, one each: made from a seed, and told apart by a checksum. The Lua side has the same. */

/** What was asked for lately: a scenario speaks of the same bytes again and again. */
const cache = new Map<string, string>();
const CACHED = 16;

/** So many bytes of every value, always the same ones for a seed. */
export function data(length: number, seed = 1): string {
  const key = `${length} ${seed}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(length);
  let x = seed;
  for (let at = 0; at < length; at++) {
    x = (x * 16_807) % 2_147_483_647;
    bytes[at] = x;
  }
  const text = Buffer.from(bytes).toString("latin1");
  if (cache.size === CACHED) cache.clear();
  cache.set(key, text);
  return text;
}

/** Adler-32, in hexadecimal. */
function checksum(text: string): string {
  let a = 1;
  let b = 0;
  for (let at = 0; at < text.length; at++) {
    a = (a + text.charCodeAt(at)) % 65_521;
    b = (b + a) % 65_521;
  }
  return [b, a].map((part) => part.toString(16).padStart(4, "0")).join("");
}

/** Bytes that are written out; of more the length and the checksum are shown. */
const SHOWN = 100;

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

const escaped = (sign: string): string =>
  ESCAPES[sign] ?? `\\x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** As it is written; messages are written out at any length. */
export function quoted(text: string, most: number = SHOWN): string {
  if (text.length > most) return `<${text.length} bytes ${checksum(text)}>`;
  return `"${text.replaceAll(/[^ !#-[\]-~]/g, escaped)}"`;
}
