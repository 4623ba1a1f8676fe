/** A curve as a table, for a terminal and for a page. */
import { align } from "./columns.ts";
import { exact, figure, NOTHING } from "./figures.ts";
import type { Curve } from "./report.ts";
import { markdown } from "./table.ts";

function rowsOf({ x, lines }: Curve): string[][] {
  const sizes = new Set(lines.flatMap(({ points }) => points.map((point) => point.x)));
  const rows = [...sizes]
    .toSorted((a, b) => a - b)
    .map((size) => [
      exact(size),
      ...lines.map(({ points }) => {
        const point = points.find((one) => one.x === size);
        return point === undefined ? NOTHING : figure(point.y);
      }),
    ]);
  return [[x, ...lines.map(({ runtime }) => runtime)], ...rows];
}

const numbersOf = ({ lines }: Curve): readonly number[] => Array.from({ length: lines.length + 1 }, (_, n) => n);

/** Text, its columns aligned. */
export function pointsForTerminal(curve: Curve): string {
  const { title, unit, notes = [] } = curve;
  return [`${title} (${unit})`, "", ...align(rowsOf(curve), numbersOf(curve)), ...notes].join("\n");
}

/** Markdown. */
export function pointsForPage(curve: Curve): string {
  const { unit, notes = [] } = curve;
  const [head = [], ...rows] = rowsOf(curve);
  return [[`In ${unit}.`, ...notes].join(" "), markdown(head, rows, numbersOf(curve))].join("\n\n");
}
