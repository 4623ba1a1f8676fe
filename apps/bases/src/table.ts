/** Answers as a table, for a terminal and for a page. */
import type { Given } from "./gather.ts";
import type { Question } from "./plan.ts";

export interface Table {
  readonly question: Question;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where the oldest versions answer otherwise. */
  readonly others: readonly string[];
}

const columnOf = ({ runtime, contender }: Given): string =>
  contender === "node:net" ? `${runtime.name}: node:net` : contender;

export function tableOf(question: Question, given: readonly Given[]): Table {
  const cells = new Map<string, string>();
  const key = (one: Given): string => `${one.row} ${columnOf(one)}`;
  for (const one of given) if (one.runtime.newest) cells.set(key(one), cellOf(question, one, given));
  // Nothing is to be compared with itself.
  const newest = given.filter((one) => one.runtime.newest && cells.get(key(one)) !== "");
  const columns = [...new Set(newest.map(columnOf))];
  const rows = [...new Set(newest.map(({ row }) => row))];
  return {
    question,
    head: ["", ...columns],
    rows: rows.map((row) => [row, ...columns.map((column) => cells.get(`${row} ${column}`) ?? "")]),
    others: given
      .filter((one) => !one.runtime.newest && (one.words !== undefined ? one.words !== cells.get(key(one)) : true))
      .map((one) => `${one.runtime.name}, the oldest, ${one.contender}: ${one.row}: ${cellOf(question, one, given)}`),
  };
}

function cellOf({ name }: Question, one: Given, given: readonly Given[]): string {
  const { words, numbers, contender, row, runtime } = one;
  if (words !== undefined) return words;
  if (name !== "time") return spread(numbers ?? [], 0);
  if (contender === "node:net") return "";
  const net = given.find((other) => other.contender === "node:net" && other.row === row && other.runtime === runtime);
  return spread(
    (numbers ?? []).map((number, n) => number / (net?.numbers?.[n] ?? Number.NaN)),
    2,
  );
}

/** Median, and where the middle half lies. */
function spread(numbers: readonly number[], digits: number): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(part * sorted.length)] ?? Number.NaN).toFixed(digits);
  return `${at(0.5)} (${at(0.25)} to ${at(0.75)})`;
}

export function forTerminal({ question, head, rows, others }: Table): string {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join("  ");
  const text = [`${question.title}\n(${question.legend})\n`, line(head), ...rows.map(line)].join("\n");
  return others.length === 0 ? text : `${text}\n${others.join("\n")}`;
}

export function forPage({ question, head, rows, others }: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
  const text = [
    `## ${question.title}\n\n${question.legend}\n`,
    line(head),
    line(head.map(() => "---")),
    ...rows.map(line),
  ];
  return [...text, ...(others.length === 0 ? [] : ["", ...others.map((other) => `- ${other}`)])].join("\n");
}
