/** Pages in docs/, written by hand but for the parts between two marks: `<!-- part: written by … -->` and `<!-- /part -->`. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fileOf = (page: string): string => fileURLToPath(new URL(`../../../docs/${page}`, import.meta.url));

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function placeOf(page: string, part: string): Place {
  const text = readFileSync(fileOf(page), "utf8");
  const mark = new RegExp(`<!-- ${part}: written by [^ ]+ -->\n`).exec(text);
  const start = mark === null ? -1 : mark.index + mark[0].length;
  const end = text.indexOf(`\n<!-- /${part} -->`, start);
  if (start < 0 || end < start) throw new Error(`expected docs/${page} to have a place for the ${part}`);
  return { text, start, end };
}

/** What a part says now. */
export function written(page: string, part: string): string {
  const { text, start, end } = placeOf(page, part);
  return text.slice(start, end);
}

export function write(page: string, part: string, content: string): void {
  const { text, start, end } = placeOf(page, part);
  writeFileSync(fileOf(page), text.slice(0, start) + content + text.slice(end));
}
