/** Figures, ratios, and what they are worth. */
import { describe, expect, test } from "vitest";
import { figure, short } from "./figures.ts";
import { LINES, MEMORY, REPORT, ROUND_TRIP } from "./made-up.ts";
import { barsOf, summaryOf } from "./summary.ts";
import { forPage, forTerminal, markdown } from "./table.ts";

/** The cells of a row of Markdown that begins with these. */
const rowOf = (table: string, ...start: readonly string[]): string[] =>
  table
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1))
    .find((cells) => start.every((cell, n) => cells[n] === cell)) ?? [];

test("figures have three digits that count", () => {
  expect([1_234_567, 45.678, 0.012_345, 5, 0, Number.NaN].map(figure)).toEqual([
    "1,230,000",
    "45.7",
    "0.0123",
    "5.00",
    "0.00",
    "–",
  ]);
  expect([0.01, 1, 500, 1000, 20_000, 1e6].map(short)).toEqual(["0.01", "1", "500", "1k", "20k", "1M"]);
});

describe("a scenario", () => {
  test("has a row for each contender: its figures, and how ours compares", () => {
    const table = forPage(LINES);
    expect(table).toMatch(/^In lines\/s, more is better\.\n\n\| runtime /);
    expect(rowOf(table, "runtime")).toEqual([
      "runtime",
      "contender",
      "median",
      "low to high",
      "CPU µs",
      "compared, above 1× ours is better",
      "× LuaSocket (LuaJIT)",
    ]);
    const ours = ["1,230,000", "1,220,000 to 1,240,000", "0.810", "", "1.18× (1.15 to 1.19)"];
    expect(rowOf(table, "Node 24", "moonsocket").slice(2)).toEqual(ours);
    const callbacks = ["2,000,000", "2,000,000 to 2,000,000", "0.500", "ours is 0.62× (0.61 to 0.62)", ""];
    expect(rowOf(table, "Node 24", "callbacks").slice(2)).toEqual(callbacks);
    expect(rowOf(table, "Lua 5.4").slice(2)).toEqual(["800,000", "800,000 to 800,000", "–", "", ""]);
  });

  test("says what is noisy", () => {
    expect(rowOf(forPage(LINES), "Node 24", "readline")[5]).toBe("ours is 2.40× (2.23 to 2.75), noisy");
  });

  test("is above 1 where less is better and ours takes less", () => {
    expect(rowOf(forPage(MEMORY), "Deno", "callbacks")[5]).toBe("ours is 0.33× (0.33 to 0.33)");
  });

  test("is held against Lua 5.4 where there is no LuaJIT", () => {
    const table = forPage({ ...LINES, rows: LINES.rows.filter(({ runtime }) => runtime !== "LuaJIT") });
    expect(rowOf(table, "runtime").at(-1)).toBe("× LuaSocket (Lua 5.4)");
    expect(rowOf(table, "Node 24", "moonsocket").at(-1)).toBe("1.54× (1.52 to 1.55)");
  });

  test("is aligned on a terminal, ours first", () => {
    const [title, , head, , first, second] = forTerminal(LINES).split("\n");
    expect(title).toBe('receive("*l") <62 bytes> (lines/s, more is better)');
    expect(first).toMatch(/^Node 24 {2}moonsocket {2}1,230,000 /);
    expect(second).toMatch(/^Node 24 {2}callbacks {3}2,000,000 /);
    expect(second?.indexOf("ours is")).toBe(head?.indexOf("compared"));
  });
});

test("a cell's own bar does not end it", () => {
  expect(markdown(["a|b"], [["1"]])).toBe("| a\\|b |\n| --- |\n| 1 |");
});

describe("the summary", () => {
  test("has ours against callbacks, and against pull", () => {
    const table = summaryOf(REPORT);
    expect(rowOf(table, "scenario")).toEqual(["scenario", "Node 24", "Bun", "Deno"]);
    expect(rowOf(table, "Round trip").slice(1)).toEqual(["0.97× (1.08×)", "1.00× (0.90×)", "–"]);
  });

  test("has what it was before, too", () => {
    const rows = ROUND_TRIP.rows.map((row) =>
      row.contender === "callbacks" ? { ...row, values: row.values.map((value) => 2 * value) } : row,
    );
    const table = summaryOf(REPORT, { ...REPORT, scenarios: [{ ...ROUND_TRIP, rows }] });
    expect(rowOf(table, "Round trip").slice(1)).toEqual(["0.48× → 0.97× (1.08×)", "0.50× → 1.00× (0.90×)", "–"]);
    expect(rowOf(table, LINES.title)[1]).toBe("0.62×");
  });
});

describe("a bar", () => {
  const table = barsOf(REPORT);

  test("is one of the best of its rivals", () => {
    expect(rowOf(table, "round trip").slice(2)).toEqual(["0.97×, met", "0.90×, **not met**", "–"]);
    expect(rowOf(table, "connect rate").slice(2)).toEqual(["–", "–", "–"]);
  });

  test("of lines is held against LuaJIT and readline", () => {
    const what = '`receive("*l")`, 62-byte lines';
    expect(rowOf(table, what, "≥ 1.2× LuaSocket under LuaJIT")[2]).toBe("1.18×, **not met**");
    expect(rowOf(table, what, "≥ 1.5× `readline`")[2]).toBe("2.40×, met, noisy");
  });

  test("of memory is met by a small part, or by few bytes", () => {
    expect(rowOf(table, "memory of an idle connection").slice(2)).toEqual([
      "1.40×, +2,000 bytes, met",
      "2.50×, +1,500 bytes, met",
      "3.00×, +6,000 bytes, **not met**",
    ]);
  });
});
