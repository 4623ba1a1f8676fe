/** A scenario as a table, for a terminal and for a page. */
import { align } from "./columns.ts";
import { figure, lowToHigh, NOTHING, timesOf } from "./figures.ts";
import { groupsOf, luaSocketIn, type Group } from "./groups.ts";
import type { Measured, Row } from "./report.ts";
import { ratio, spread } from "./statistics.ts";

interface Column {
  readonly head: string;
  readonly isNumber: boolean;
  readonly cell: (row: Row, group: Group) => string;
}

const COLUMNS: readonly Column[] = [
  { head: "runtime", isNumber: false, cell: ({ runtime }) => runtime },
  { head: "contender", isNumber: false, cell: ({ contender }) => contender },
  { head: "median", isNumber: true, cell: ({ values }) => figure(spread(values).median) },
  { head: "low to high", isNumber: true, cell: ({ values }) => lowToHigh(spread(values)) },
  { head: "CPU µs", isNumber: true, cell: ({ cpu }) => figure(spread(cpu).median) },
];

function columnsOf(measured: Measured): readonly Column[] {
  const against: Column = {
    head: "compared, above 1× ours is better",
    isNumber: false,
    cell(row, { ours }) {
      if (ours === undefined || row === ours) return "";
      const compared = timesOf(ratio(ours, row, measured.better));
      return compared === NOTHING ? NOTHING : `ours is ${compared}`;
    },
  };
  const lua = luaSocketIn(measured);
  if (lua === undefined) return [...COLUMNS, against];
  const againstLua: Column = {
    head: `× LuaSocket (${lua.runtime})`,
    isNumber: false,
    cell: (row, { ours }) => (row === ours ? timesOf(ratio(row, lua, measured.better)) : ""),
  };
  return [...COLUMNS, against, againstLua];
}

const cellsOf = (columns: readonly Column[], group: Group): string[][] =>
  group.rows.map((row) => columns.map(({ cell }) => cell(row, group)));

const units = ({ unit, better }: Measured): string => `${unit}, ${better} is better`;

/** Text, its columns aligned; a line between two runtimes is empty. */
export function forTerminal(measured: Measured): string {
  const columns = columnsOf(measured);
  const head = columns.map((column) => column.head);
  const groups = groupsOf(measured).map((group) => cellsOf(columns, group));
  const numbers = columns.flatMap(({ isNumber }, n) => (isNumber ? [n] : []));
  const [first = "", ...lines] = align([head, ...groups.flat()], numbers);
  const blocks = groups.map((rows) => lines.splice(0, rows.length).join("\n"));
  return [`${measured.title} (${units(measured)})`, first, ...blocks].join("\n\n");
}

/** Markdown. */
export function forPage(measured: Measured): string {
  const columns = columnsOf(measured);
  const rows = groupsOf(measured).flatMap((group) => cellsOf(columns, group));
  const head = columns.map((column) => column.head);
  const numbers = columns.flatMap(({ isNumber }, n) => (isNumber ? [n] : []));
  return `In ${units(measured)}.\n\n${markdown(head, rows, numbers)}`;
}

/** A table of Markdown; `numbers` are the columns that are aligned at their right. */
export function markdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, n) => (numbers.includes(n) ? "---:" : "---"));
  return [head, rule, ...rows].map(line).join("\n");
}
