/** The sentences of a source file's documentation, as plain text. */
export function sentences(source: string): string[] {
  const comments = [...source.matchAll(/\/\*\*([^]*?)\*\//g)].map(([, text = ""]) => plain(text));
  return comments.flatMap((text) => text.split(/(?<=[.?!])\s+(?=[A-Z0-9`"])/)).filter((text) => text !== "");
}

const plain = (comment: string): string =>
  comment
    .replaceAll(/^\s*\*? ?/gm, "")
    .replaceAll("**", "")
    .replaceAll(/\{@link ([^}]*)\}/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
