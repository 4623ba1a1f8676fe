/** When a ratio that is low is a loss. */
import { expect, test } from "vitest";
import { judge } from "./judgement.ts";

/** Gives these, one after the other, and counts. */
function measuring(...ratios: readonly number[]) {
  const left = [...ratios];
  return {
    measure: async () => left.shift() ?? Number.NaN,
    left,
  };
}

test("what is as good as expected, or a little worse, is measured once", async () => {
  for (const ratio of [1.2, 1, 0.7]) {
    const { measure, left } = measuring(ratio, 0.1);
    expect(await judge(1, measure)).toEqual({ isLoss: false, measured: ratio });
    expect(left).toEqual([0.1]);
  }
});

test("a loss that does not come again is none", async () => {
  expect(await judge(0.8, measuring(0.2, 0.79).measure)).toEqual({ isLoss: false, measured: 0.79 });
  expect(await judge(0.8, measuring(0.2, 0.3, 0.56).measure)).toEqual({ isLoss: false, measured: 0.56 });
});

test("one that comes three times is", async () => {
  const { measure, left } = measuring(0.5, 0.69, 0.6, 1);
  expect(await judge(1, measure)).toEqual({ isLoss: true, measured: 0.6 });
  expect(left).toEqual([1]);
});

test("what could not be compared is a loss", async () => {
  expect(await judge(1, measuring().measure)).toEqual({ isLoss: true, measured: Number.NaN });
});
