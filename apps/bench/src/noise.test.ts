/** When nothing should be concluded. */
import { expect, test } from "vitest";
import { LINES, ROUND_TRIP } from "./made-up.ts";
import { noiseOf } from "./noise.ts";

test("a few noisy ratios are not worth a word", () => {
  expect(noiseOf([])).toBeNull();
  expect(noiseOf([LINES, ROUND_TRIP])).toBeNull(); // one of six
});

test("many are named", () => {
  expect(noiseOf([LINES])?.split("\n")).toEqual([
    "The machine was busy: 1 of 2 ratios are noisy. Nothing should be concluded from these, try on a quieter machine:",
    "  lines against readline on Node 24",
  ]);
});
