/** Bytes that tell where they belong, from the `from`th on. */
export function pattern(size: number, from: number = 0): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = Math.imul(from + at, 2_654_435_761) >>> 24;
  return bytes;
}
