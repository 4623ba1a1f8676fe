/** What works where, as a table. */
import { PLACES, type Measured, type Outcome } from "./measure.ts";

const SET: Readonly<Record<Outcome, string>> = { works: "s", unsupported: "–", refused: "×", wrong: "?" };
const GET: Readonly<Record<Outcome, string>> = { ...SET, works: "g" };

export interface Column {
  readonly name: string;
  readonly measured: readonly Measured[];
}

const cell = ({ set, get, promised }: Measured): string => {
  const places = PLACES.map((place) => `${set === null ? "" : SET[set[place]]}${GET[get[place]]}`);
  return `${places.join(" ")}, ${promised ? "yes" : "no"}`;
};

export const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Markdown. */
export function tableOf(columns: readonly Column[]): string {
  const rows = (columns[0]?.measured ?? []).map(({ option: { name, capability } }, n) => {
    const cells = columns.map(({ measured }) => {
      const one = measured[n];
      return one === undefined ? "" : cell(one);
    });
    return line([`\`${name}\``, `\`${capability}\``, ...cells]);
  });
  const head = ["option", "capability", ...columns.map(({ name }) => name)];
  return [line(head), line(head.map(() => "---")), ...rows].join("\n");
}
