/** How far a curve goes, and what it looks like. */
import { expect, test } from "vitest";
import { GROWING } from "./made-up.ts";
import { pointsForPage, pointsForTerminal } from "./points.ts";
import { fitting } from "./scale.ts";

const SIZES = [1, 1000, 10_000];

test("a curve goes as far as there are descriptors", () => {
  expect(fitting(SIZES, 1, 10_500)).toEqual(SIZES);
  expect(fitting(SIZES, 1, 10_499)).toEqual([1, 1000, 9000]);
  expect(fitting(SIZES, 2, 20_000)).toEqual([1, 1000, 9000]);
  expect(fitting(SIZES, 1, 1024)).toEqual([1]);
  expect(fitting(SIZES, 1, 1600)).toEqual([1, 1000]);
  expect(fitting(SIZES, 2, Infinity)).toEqual(SIZES);
});

test("a curve is a table, with what has to be said of it", () => {
  const curve = { ...GROWING, notes: ["On Bun no more."] };
  expect(pointsForTerminal(curve).split("\n")).toEqual([
    "select & friends (µs a call)",
    "",
    "connections  Node 24     Bun",
    "          1     3.00  0.0200",
    "        100      300    2.00",
    "     10,000   30,000       –",
    "On Bun no more.",
  ]);
  expect(pointsForPage(curve)).toMatch(/^In µs a call\. On Bun no more\.\n\n\| connections \| Node 24 \| Bun \|\n/);
});
