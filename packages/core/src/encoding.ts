/** Bytes to text and back, without ever losing or changing a byte. */

/** How a socket shows bytes: text in UTF-8, one character a byte (LuaSocket's own strings), or the bytes themselves. */
export type Encoding = "utf8" | "latin1" | "bytes";

/** What `receive` yields under an encoding. */
export type Data<E extends Encoding> = E extends "bytes" ? Uint8Array<ArrayBuffer> : string;

const ENCODINGS: readonly unknown[] = ["utf8", "latin1", "bytes"] satisfies Encoding[];

export const isEncoding = (value: unknown): value is Encoding => ENCODINGS.includes(value);

// ignoreBOM keeps a byte-order mark in the text: the default eats it.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder("windows-1252");
const encoder = new TextEncoder();

/** The web's "latin1" is windows-1252: this undoes what it does to 0x80 to 0x9F. */
const C1 = new Map(
  Array.from({ length: 32 }, (_, n) => [windows1252.decode(Uint8Array.of(0x80 + n)), String.fromCharCode(0x80 + n)]),
);

/** Bytes as text, or `null` where they are not UTF-8. Throws where the text would be longer than the runtime's strings can be. */
export function decode(bytes: Uint8Array, encoding: "utf8" | "latin1"): string | null {
  if (encoding === "latin1")
    return windows1252.decode(bytes).replace(/[\u0100-\uffff]/g, (char) => C1.get(char) ?? char);
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Text as bytes: UTF-8 unless the encoding is latin1.
 *
 * Throws a TypeError for what can't be encoded: a lone surrogate, or under latin1 a character above 0xFF.
 */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === "latin1") return encodeLatin1(text, new Uint8Array(text.length));
  checkWellFormed(text);
  return encoder.encode(text);
}

function checkWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new TypeError("Cannot encode text as UTF-8: it has a lone surrogate");
}

function encodeLatin1(text: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char > 0xff) throw new TypeError(`Cannot encode text as latin1: character ${at} is above 0xFF`);
    bytes[at] = char;
  }
  return bytes;
}

/** How many bytes `text` takes; throws as {@link encode} does. */
export const byteLength = (text: string, encoding: Encoding): number => encode(text, encoding).length;

/** The range of the second byte, where it is narrower than 80 to BF. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/** How many bytes at the end begin a UTF-8 character that is still unfinished: 0 to 3. Bytes that no later byte can mend count as none. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const lead = bytes[bytes.length - back] ?? 0;
    if (lead >= 0x80 && lead < 0xc0) continue;
    const whole = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (lead > 0xf4 || whole <= back) return 0;
    const [low, high] = SECOND[lead] ?? [0x80, 0xbf];
    const second = bytes[bytes.length - back + 1];
    return second === undefined || (second >= low && second <= high) ? back : 0;
  }
  return 0;
}

/**
 * The last text that a `send` could not finish, with its bytes, so that a resume loop does not encode a long text again at
 * every turn. One for the whole process, and weak: it can neither add up nor be kept from being freed.
 */
let last: WeakRef<{ text: string; encoding: Encoding; bytes: Uint8Array }> | undefined;

/** Where short texts are encoded, one after another: an array of its own takes V8 ten times as long as encoding does. */
const scratch = new Uint8Array(16_384);
/** A character takes at most three bytes. */
const SHORT = Math.floor(scratch.length / 3);

let isRead = false;

/** While somebody reads what is encoded there: a transport that is built upon other sockets may send texts of its own within a write. */
export function readingScratch<T>(read: () => T): T {
  const before = isRead;
  isRead = true;
  try {
    return read();
  } finally {
    isRead = before;
  }
}

/** Good until the next text is encoded: whoever needs it longer takes {@link lasting}, or is {@link readingScratch}. */
export function encodeForSend(text: string, encoding: Encoding): Uint8Array {
  if (text.length > SHORT) {
    const known = last?.deref();
    return known?.encoding === encoding && known.text === text ? known.bytes : encode(text, encoding);
  }
  if (isRead) return encode(text, encoding);
  if (encoding === "latin1") return encodeLatin1(text, scratch).subarray(0, text.length);
  checkWellFormed(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

export const lasting = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer === scratch.buffer ? new Uint8Array(bytes) : bytes;

export function keepForResume(text: string, encoding: Encoding, bytes: Uint8Array): void {
  if (text.length > SHORT) last = new WeakRef({ text, encoding, bytes });
}
