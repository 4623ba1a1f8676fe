/** Bytes to send, and what came of them. Web APIs only, which every runtime has. */

export function random(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  // As many as can be asked for at once.
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** How many bytes are what they were: all of them, or it throws. */
export function compare(got: Uint8Array, expected: Uint8Array): number {
  if (got.length !== expected.length) throw new Error(`${got.length} bytes came, of ${expected.length}`);
  const wrong = got.findIndex((byte, at) => byte !== expected[at]);
  if (wrong >= 0) throw new Error(`byte ${wrong} is ${got[wrong]}, and was ${expected[wrong]}`);
  return got.length;
}

/** SHA-256, in hexadecimal. */
export async function checksum(data: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(data));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
