/** A scenario as bars. */
import { figure, NOTHING } from "../figures.ts";
import { groupsOf } from "../groups.ts";
import { OURS, type Measured, type Row } from "../report.ts";
import { spread } from "../statistics.ts";
import { COLOURS, element, frame, MARGIN, stroke, TOP, WIDTH, words } from "./svg.ts";

const LEFT = 150;
const RIGHT = WIDTH - 90; // of the longest whisker: figures come after it
const ROW = 22;
const BAR = 16;
const HEADING = 26;
const GAP = 10;

/** From 0, for a bar's length is what is compared. */
function scaleOf({ rows }: Measured): (value: number) => number {
  const longest = Math.max(0, ...rows.map(({ values }) => spread(values).high).filter(Number.isFinite));
  return (value) => LEFT + (longest === 0 ? 0 : (Math.max(0, value) / longest) * (RIGHT - LEFT));
}

function bar(row: Row, y: number, at: (value: number) => number): string {
  const { median, low, high } = spread(row.values);
  const isOurs = row.contender === OURS;
  const weight = isOurs ? { "font-weight": "bold" } : {};
  const middle = y + BAR / 2;
  const label = words(row.contender, LEFT - 8, middle + 4, { "text-anchor": "end", ...weight });
  if (!Number.isFinite(median)) return label + words(NOTHING, LEFT + 6, middle + 4);
  const fill = isOurs ? COLOURS.ours : COLOURS.others;
  return [
    label,
    element("rect", { x: LEFT, y, width: at(median) - LEFT, height: BAR, fill }),
    stroke(at(low), middle, at(high), middle, COLOURS.text, 1.5),
    ...[low, high].map((end) => stroke(at(end), middle - 4, at(end), middle + 4, COLOURS.text, 1.5)),
    words(figure(median), at(high) + 6, middle + 4, weight),
  ].join("");
}

/** SVG: a bar for each contender, grouped by runtime; a whisker shows where the middle half of the rounds lies. */
export function bars(measured: Measured): string {
  const at = scaleOf(measured);
  const parts: string[] = [];
  let y = TOP;
  for (const { runtime, rows } of groupsOf(measured)) {
    parts.push(words(runtime, MARGIN, y + 14, { "font-size": 13, "font-weight": "bold" }));
    y += HEADING;
    for (const row of rows) {
      parts.push(bar(row, y, at));
      y += ROW;
    }
    y += GAP;
  }
  const legend = `${measured.unit}, ${measured.better} is better; whiskers: the middle half of the rounds`;
  return frame(measured.title, legend, y + GAP, parts);
}
