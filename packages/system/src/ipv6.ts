/** IPv6 addresses between their 16 bytes and text, as the C library writes it (RFC 5952, and IPv4 in disguise with dots). */

/** Of a literal without its zone. */
export function parse(text: string): Uint8Array {
  const [head = [], tail = []] = dotless(text)
    .split("::")
    .map((side) => (side === "" ? [] : side.split(":")));
  const zeros = Array<string>(8 - head.length - tail.length).fill("0");
  const groups = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));
}

/** Its last four bytes may be written as IPv4. */
function dotless(text: string): string {
  if (!text.includes(".")) return text;
  const at = text.lastIndexOf(":") + 1;
  const [a = 0, b = 0, c = 0, d = 0] = text.slice(at).split(".").map(Number);
  return `${text.slice(0, at)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

export function format(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, n) => ((bytes[2 * n] ?? 0) << 8) | (bytes[2 * n + 1] ?? 0));
  const [begin, end] = longestZeros(groups);
  // ::1.2.3.4 and ::ffff:1.2.3.4
  const dotted = begin === 0 && (end === 6 || (end === 5 && groups[5] === 0xffff));
  const texts = groups.map((group) => group.toString(16));
  if (dotted) texts.splice(6, 2, bytes.subarray(12).join("."));
  if (end - begin < 2) return texts.join(":");
  return `${texts.slice(0, begin).join(":")}::${texts.slice(end).join(":")}`;
}

/** The first one of the longest runs. */
function longestZeros(groups: readonly number[]): readonly [begin: number, end: number] {
  let longest: [number, number] = [0, 0];
  for (let begin = 0; begin < groups.length; begin++) {
    let end = begin;
    while (groups[end] === 0) end++;
    if (end - begin > longest[1] - longest[0]) longest = [begin, end];
  }
  return longest;
}
