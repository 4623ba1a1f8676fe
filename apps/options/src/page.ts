/** docs/OPTIONS.md: written by hand, but for what stands between two marks. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../../docs/OPTIONS.md", import.meta.url));

export type Part = "table" | "cost";

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function placeOf(part: Part): Place {
  const text = readFileSync(FILE, "utf8");
  const mark = `<!-- ${part}: written by apps/options -->\n`;
  const start = text.indexOf(mark) + mark.length;
  const end = text.indexOf(`\n<!-- /${part} -->`, start);
  if (start < mark.length || end < start) throw new Error(`expected docs/OPTIONS.md to have a place for the ${part}`);
  return { text, start, end };
}

export function written(part: Part): string {
  const { text, start, end } = placeOf(part);
  return text.slice(start, end);
}

export function write(part: Part, content: string): void {
  const { text, start, end } = placeOf(part);
  writeFileSync(FILE, text.slice(0, start) + content + text.slice(end));
}
