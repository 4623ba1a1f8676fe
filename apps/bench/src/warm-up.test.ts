/** How many operations come next. */
import { expect, test } from "vitest";
import { next } from "./warm-up.ts";

const PACE = { seconds: 0.1, warmUp: 0.5 };

test("what is far too few grows, but by no more than eight times", () => {
  expect(next({ n: 8, seconds: 0.001, spent: 0.001 }, PACE)).toEqual({ n: 64, isWarm: false });
});

test("what fits stays, until it has run for long enough", () => {
  expect(next({ n: 100, seconds: 0.1, spent: 0.4 }, PACE)).toEqual({ n: 100, isWarm: false });
  expect(next({ n: 100, seconds: 0.1, spent: 0.5 }, PACE)).toEqual({ n: 100, isWarm: true });
});

test("what became much faster meanwhile is not warm yet", () => {
  expect(next({ n: 100, seconds: 0.04, spent: 1 }, PACE)).toEqual({ n: 250, isWarm: false });
});

test("one operation is the least", () => {
  expect(next({ n: 1, seconds: 9, spent: 9 }, PACE)).toEqual({ n: 1, isWarm: true });
});
