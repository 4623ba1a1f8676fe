import { describe, expect, test } from "vitest";
import { readTap } from "../../test/tap.ts";
import type { Mode, Planned } from "../plan.ts";
import { withBun } from "./bun.ts";
import { withDeno } from "./deno.ts";
import { withTap } from "./tap.ts";
import { withVitest } from "./vitest.ts";

const planned = (name: string, mode: Mode = "with", run = async (): Promise<void> => {}): Planned => ({
  id: `contract/area/${name}`,
  name,
  mode,
  reason: mode === "with" ? null : "no fd",
  beside: name.startsWith("alone") ? "none" : name.startsWith("few") ? "few" : "many",
  promises: [],
  run,
});

const PLAN = [planned("alone"), planned("a"), planned("skipped", "not-applicable"), planned("b", "without")];

/** What a runner was told to do. */
function recorder() {
  const said: unknown[][] = [];
  const say =
    (how: string) =>
    (...args: unknown[]): void =>
      void said.push([how, ...args.filter((arg) => typeof arg !== "function")]);
  return { said, test: Object.assign(say("test"), { concurrent: say("concurrent"), skip: say("skip") }) };
}

describe("side by side, then those that must be alone, and without a limit of the runner's own", () => {
  test("under Vitest", () => {
    const { said, test } = recorder();
    withVitest(test, PLAN);
    expect(said).toEqual([
      ["concurrent", "a", { timeout: 0 }],
      ["skip", "skipped"],
      ["concurrent", "b", { timeout: 0 }],
      ["test", "alone", { timeout: 0 }],
    ]);
  });

  test("under Bun", () => {
    const { said, test } = recorder();
    withBun(test, PLAN);
    expect(said).toEqual([
      ["concurrent", "a", 0],
      ["skip", "skipped"],
      ["concurrent", "b", 0],
      ["test", "alone", 0],
    ]);
  });
});

test("under Deno one after the other, and Deno looks for leaks", () => {
  const told: unknown[] = [];
  withDeno((one) => told.push(one), PLAN);
  const strict = { sanitizeOps: true, sanitizeResources: true, fn: expect.any(Function) as unknown };
  expect(told).toEqual([
    { name: "alone", ignore: false, ...strict },
    { name: "a", ignore: false, ...strict },
    { name: "skipped", ignore: true, ...strict },
    { name: "b", ignore: false, ...strict },
  ]);
});

describe("without a runner", () => {
  test("prints TAP, and tells how many failed", async () => {
    const lines: string[] = [];
    const fails = planned("fails", "with", () => Promise.reject(new Error("planted")));
    expect(await withTap((text) => lines.push(text), [...PLAN, fails])).toBe(1);
    const points = readTap(lines.join("\n"));
    expect(points.filter(({ ok }) => !ok)).toMatchObject([{ id: "contract/area/fails" }]);
    expect(points.map(({ id }) => id)).toHaveLength(5);
    expect(points.at(-1)).toMatchObject({ id: "contract/area/alone" });
  });

  test("runs 16 at a time, then those that start processes two at a time, then those that must be alone", async () => {
    let running = 0;
    const most = { many: 0, few: 0, alone: 0 };
    const over: string[] = [];
    const count = (kind: keyof typeof most) => async (): Promise<void> => {
      most[kind] = Math.max(most[kind], ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      over.push(kind);
    };
    const many = Array.from({ length: 40 }, (_, i) => planned(`c${i}`, "with", count("many")));
    const alone = ["alone 1", "alone 2"].map((name) => planned(name, "with", count("alone")));
    const few = Array.from({ length: 6 }, (_, i) => planned(`few${i}`, "with", count("few")));
    await withTap(() => {}, [...alone, ...few, ...many]);
    expect(most).toEqual({ many: 16, few: 2, alone: 1 });
    expect(over).toEqual([...many.map(() => "many"), ...few.map(() => "few"), ...alone.map(() => "alone")]);
  });
});
