/** What neither XML nor YAML can say is named: a control character, half a surrogate pair. */
export const printable = (text: string): string =>
  text.replaceAll(
    /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
