/** Pictures that a browser can read. */
import { describe, expect, test } from "vitest";
import { GROWING, LINES, MEMORY } from "../made-up.ts";
import { bars } from "./bars.ts";
import { curves } from "./curves.ts";
import { escaped } from "./svg.ts";
import { logScale, ticksOf } from "./ticks.ts";

/** Throws where something is not well-formed; returns how often each element is there. */
function elementsOf(svg: string): Map<string, number> {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const tag = /<(\/?)([a-z]+)((?: [a-zA-Z\d-]+="[^"<]*")*)(\/?)>/g;
  const rest = svg.replace(tag, (_, closes: string, name: string, _attributes: string, isEmpty: string) => {
    if (closes !== "") expect(open.pop()).toBe(name);
    else {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (isEmpty === "") open.push(name);
    }
    return "";
  });
  expect(open).toEqual([]);
  expect(rest.replaceAll(/&(amp|lt|gt|quot);/g, "")).not.toMatch(/[<>&]/);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  return counts;
}

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? "");

describe("bars", () => {
  test("are one for each contender, with its figure, ours first and in its own colour", () => {
    const svg = bars(LINES);
    expect(elementsOf(svg).get("rect")).toBe(1 + LINES.rows.length);
    expect(textsOf(svg).slice(2, 7)).toEqual(["Node 24", "moonsocket", "1,230,000", "callbacks", "2,000,000"]);
    expect(svg.match(/fill="#d9480f"/g)).toHaveLength(1);
  });

  test("escape what is written", () => {
    expect(escaped('a<b> & "c"')).toBe("a&lt;b&gt; &amp; &quot;c&quot;");
    expect(bars(LINES)).toContain("<title>receive(&quot;*l&quot;) &lt;62 bytes&gt;</title>");
  });

  test("are as long as their values", () => {
    const widths = [...bars(MEMORY).matchAll(/<rect x="150" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) => width);
    expect(widths).toEqual(["373.3", "266.7", "133.3", "53.3", "480", "160"]);
  });

  test("are drawn where nothing was measured", () => {
    const [first] = LINES.rows;
    const svg = bars({ ...LINES, rows: first === undefined ? [] : [{ ...first, values: [] }] });
    elementsOf(svg);
    expect(textsOf(svg)).toContain("–");
  });
});

describe("curves", () => {
  test("have a line for each runtime, a marker for each point, and a legend", () => {
    const svg = curves(GROWING);
    const counts = elementsOf(svg);
    expect(counts.get("polyline")).toBe(2);
    expect(counts.get("path")).toBe(5 + 2);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Node 24", "Bun", "connections", "select &amp; friends"]));
  });

  test("leave out what has no logarithm", () => {
    const svg = curves({ ...GROWING, lines: [{ runtime: "Bun", points: [{ x: 0, y: 1 }] }] });
    expect(elementsOf(svg).get("path")).toBe(1);
  });

  test("have powers of ten as ticks", () => {
    const texts = textsOf(curves(GROWING));
    expect(texts.slice(2, 7)).toEqual(["1", "10", "100", "1k", "10k"]);
    expect(texts.slice(7, 15)).toEqual(["0.01", "0.1", "1", "10", "100", "1k", "10k", "100k"]);
  });
});

describe("ticks", () => {
  test.each([
    { values: [1, 10_000], ticks: [1, 10, 100, 1000, 10_000] },
    { values: [3, 40], ticks: [2, 5, 10, 20, 50] },
    { values: [1000], ticks: [1000, 2000] },
    { values: [0.000_006], ticks: [0.000_005, 0.000_01] },
    { values: [], ticks: [1, 10] },
  ])("around $values are $ticks", ({ values, ticks }) => {
    expect(ticksOf(values)).toEqual(ticks);
  });

  test("are as far apart as their logarithms", () => {
    const { at } = logScale([1, 100], 0, 200);
    expect([1, 10, 100].map(at)).toEqual([0, 100, 200]);
  });
});
