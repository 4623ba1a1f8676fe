/** What charts are drawn with. */

export const WIDTH = 720;
export const MARGIN = 20;

/** On a white ground, told apart by people who see no red or green as well. */
export const COLOURS = {
  ground: "#ffffff",
  text: "#1f2328",
  faint: "#656d76",
  line: "#d8dee4",
  ours: "#d9480f",
  others: "#9aa5b1",
} as const;

export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export type Attributes = Readonly<Record<string, string | number>>;

const valueOf = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : escaped(value);

/** One element; what is inside it has to be SVG. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${valueOf(value)}"`);
  const start = `<${name}${all.join("")}`;
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join("")}</${name}>`;
}

/** Words at a place. */
export const words = (text: string, x: number, y: number, attributes: Attributes = {}): string =>
  element("text", { x, y, fill: COLOURS.text, "font-size": 12, ...attributes }, escaped(text));

/** A straight line. */
export const stroke = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 1): string =>
  element("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": width });

/** Where what is inside a frame begins. */
export const TOP = 64;

/** The whole picture: a white ground, as a page may be dark, and the title with a line below it that explains. */
export function frame(title: string, legend: string, height: number, inside: readonly string[]): string {
  const shape = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}` };
  const parts = [
    element("title", {}, escaped(title)),
    element("rect", { width: WIDTH, height, fill: COLOURS.ground }),
    words(title, MARGIN, 27, { "font-size": 16, "font-weight": "bold" }),
    words(legend, MARGIN, 46, { fill: COLOURS.faint }),
    ...inside,
  ];
  const lines = parts.map((part) => `\n${part}`);
  const all = { xmlns: "http://www.w3.org/2000/svg", ...shape, role: "img", "font-family": "sans-serif" };
  return `${element("svg", all, ...lines, "\n")}\n`;
}
