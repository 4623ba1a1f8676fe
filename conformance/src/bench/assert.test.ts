import { describe, expect, test } from "vitest";
import { is, show } from "./assert.ts";

describe("whatever came can be shown", () => {
  const circle: unknown[] = [1];
  circle.push(circle);
  const bare: unknown = Object.assign(Object.create(null), { a: 1 });

  test.each<[value: unknown, shown: string]>([
    [[null, undefined, 1n, true, "a\n"], '[null, undefined, 1, true, "a\\n"]'],
    [{ a: { b: [] } }, "{ a: { b: [] } }"],
    [new Map(), "Map {}"],
    [bare, "{ a: 1 }"],
    [circle, "[1, [1, [1, [1, …]]]]"],
    [Uint8Array.of(1, 2), "bytes(2) [1 2]"],
    [new RangeError("planted"), "RangeError: planted"],
    ["x".repeat(300), `"${"x".repeat(199)}… (302 characters)`],
  ])("%#", (value, shown) => {
    expect(show(value)).toBe(shown);
  });
});

describe("the same is", () => {
  const long = new Uint8Array(100);
  const other = long.with(99, 1);
  const map = new Map();

  test.each<[a: unknown, b: unknown, same: boolean]>([
    [NaN, NaN, true],
    [0, -0, false],
    [[1, { a: [2] }], [1, { a: [2] }], true],
    [[1, { a: [2] }], [1, { a: [3] }], false],
    [{ a: undefined }, {}, false],
    [{}, { a: undefined }, false],
    [[1], { 0: 1 }, false],
    [Uint8Array.of(1), Uint8Array.of(1), true],
    [Uint8Array.of(1), [1], false],
    [long, long.slice(), true],
    [long, other, false],
    [map, map, true],
    [map, new Map(), false],
  ])("%#", (a, b, same) => {
    const judge = (): void => is(a, b);
    if (same) judge();
    else expect(judge).toThrow("expected ");
  });
});
