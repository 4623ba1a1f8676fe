/** What something costs as something grows, as lines. */
import { short } from "../figures.ts";
import type { Curve } from "../report.ts";
import { COLOURS, element, frame, stroke, TOP, WIDTH, words } from "./svg.ts";
import { logScale, type Scale } from "./ticks.ts";

const HEIGHT = 440;
const LEFT = 70;
const RIGHT = WIDTH - 24;
const UPPER = TOP + 26; // the legend is above
const LOWER = HEIGHT - 66;

/** A colour and a shape, around 0: in grey they differ as well. */
const STYLES = [
  { colour: "#1971c2", shape: "M-4,-4h8v8h-8z" },
  { colour: "#7048e8", shape: "M0,-5.5L5,4h-10z" },
  { colour: "#d9480f", shape: "M0,-5.5L5.5,0L0,5.5L-5.5,0z" },
  { colour: "#2b8a3e", shape: "M-4.5,0a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0z" },
  { colour: "#343a40", shape: "M0,5.5L5,-4h-10z" },
] as const;

type Style = (typeof STYLES)[number];

const styleOf = (n: number): Style => STYLES[n % STYLES.length] ?? STYLES[0];

const marker = ({ colour, shape }: Style, x: number, y: number): string =>
  element("path", { d: shape, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, fill: colour });

function axes(curve: Curve, across: Scale, up: Scale): string[] {
  const label = { fill: COLOURS.faint };
  return [
    ...across.ticks.flatMap((tick) => [
      stroke(across.at(tick), UPPER, across.at(tick), LOWER, COLOURS.line),
      words(short(tick), across.at(tick), LOWER + 18, { ...label, "text-anchor": "middle" }),
    ]),
    ...up.ticks.flatMap((tick) => [
      stroke(LEFT, up.at(tick), RIGHT, up.at(tick), COLOURS.line),
      words(short(tick), LEFT - 8, up.at(tick) + 4, { ...label, "text-anchor": "end" }),
    ]),
    words(curve.x, (LEFT + RIGHT) / 2, LOWER + 40, { "text-anchor": "middle" }),
  ];
}

function legend({ lines }: Curve): string[] {
  const width = (RIGHT - LEFT) / Math.max(4, lines.length);
  return lines.flatMap(({ runtime }, n) => {
    const x = LEFT + n * width;
    return [
      stroke(x, TOP + 4, x + 24, TOP + 4, styleOf(n).colour, 2),
      marker(styleOf(n), x + 12, TOP + 4),
      words(runtime, x + 30, TOP + 8),
    ];
  });
}

/** SVG: a line for each runtime, both axes logarithmic; what is not above 0 has no place there and is left out. */
export function curves(curve: Curve): string {
  const lines = curve.lines.map(({ points }) => points.filter(({ x, y }) => x > 0 && y > 0));
  const across = logScale(
    lines.flat().map(({ x }) => x),
    LEFT,
    RIGHT,
  );
  const up = logScale(
    lines.flat().map(({ y }) => y),
    LOWER,
    UPPER,
  );
  const drawn = lines.map((points, n) => {
    const { colour } = styleOf(n);
    const places = points.map(({ x, y }) => ({ x: across.at(x), y: up.at(y) }));
    const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
    const line = element("polyline", { points: path, fill: "none", stroke: colour, "stroke-width": 2 });
    return [line, ...places.map(({ x, y }) => marker(styleOf(n), x, y))].join("");
  });
  const parts = [...axes(curve, across, up), ...drawn, ...legend(curve)];
  return frame(curve.title, `${curve.unit}; both axes are logarithmic`, HEIGHT, parts);
}
