/** How long a wait may last, over a clock of whole numbers, so that the model is exact. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Timeouts, UNLIMITED, type Budget } from "./timeouts.ts";

interface Limits {
  block?: number;
  total?: number;
}

function timeouts({ block, total }: Limits): Timeouts {
  const made = new Timeouts();
  if (block !== undefined) made.set(block, "b");
  if (total !== undefined) made.set(total, "t");
  return made;
}

const limit = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(-1, -5, -0.5, 0, Infinity),
  fc.constant<undefined>(undefined),
);

const none = (value: number | undefined): boolean => value === undefined || value < 0;

/** A later time, and whether a byte has moved by then. */
const walk = fc.array(fc.record({ seconds: fc.nat(20), moved: fc.boolean() }), { maxLength: 12 });

describe("Budget", () => {
  it.each([
    ["start", 0],
    ["startWithTotal", null],
  ] as const)("from %s leaves what a model of both limits leaves", (start, blockBegins) => {
    fc.assert(
      fc.property(limit, limit, fc.nat(1000), walk, (block, total, origin, steps) => {
        const budget: Budget = timeouts({ block, total } as Limits)[start](origin);
        let now = origin;
        let lastMove = blockBegins === null ? null : origin;
        for (const { seconds, moved } of [{ seconds: 0, moved: false }, ...steps]) {
          now += seconds;
          if (moved) {
            lastMove = now;
            budget.progress(now);
          }
          const byBlock = none(block) || lastMove === null ? Infinity : (block ?? 0) - (now - lastMove);
          const byTotal = none(total) ? Infinity : (total ?? 0) - (now - origin);
          expect(budget.left(now)).toBe(Math.min(byBlock, byTotal));
          expect(budget.spent(now)).toBe(byTotal <= 0);
        }
      }),
    );
  });

  /** How many bytes a call gets of ten that come every 0.1 s; in hundredths of a second. */
  function dribble(limits: Limits, asked: number): number {
    const budget = timeouts(limits).start(0);
    let got = 0;
    for (let now = 0; got < asked;) {
      if (budget.left(now) < 10) return got;
      now += 10;
      got++;
      budget.progress(now);
    }
    return got;
  }

  it.each<[string, Limits, number]>([
    ["T-30 as the page has it: block alone is for each wait", { block: 35 }, 10],
    ["T-31: total is for the call", { total: 35 }, 3],
    ["T-32: block is for each wait under a total", { block: 35, total: 500 }, 10],
    ["T-33: block is shorter than the first wait", { block: 5, total: 500 }, 0],
    ["T-34: total beats a longer block", { block: 500, total: 35 }, 3],
    ["T-35: block is long enough for all", { block: 500 }, 10],
    ["T-36: no limits", {}, 10],
    ["T-44: total zero", { block: 100, total: 0 }, 0],
    ["T-45: block zero", { block: 0, total: 100 }, 0],
    ["T-49: infinity", { block: Infinity, total: Infinity }, 10],
  ])("%s", (_title, limits, bytes) => {
    expect(dribble(limits, 10)).toBe(bytes);
  });

  it("starts afresh at every call (T-40, T-41)", () => {
    for (const limits of [{ block: 35 }, { total: 35 }]) {
      expect([dribble(limits, 2), dribble(limits, 2)]).toEqual([2, 2]);
    }
    const shared = timeouts({ total: 5 });
    expect(shared.start(0).left(4)).toBe(1);
    expect(shared.start(4).left(4)).toBe(5);
  });

  it("keeps the limits that it began with", () => {
    const changing = timeouts({ block: 3, total: 8 });
    const budget = changing.start(0);
    changing.set(100, "b");
    changing.set(100, "t");
    budget.progress(1);
    expect([budget.left(1), budget.left(3), budget.spent(8)]).toEqual([3, 1, true]);
  });

  it("does not renew the total by progress, nor the block by looking", () => {
    const budget = timeouts({ block: 3, total: 8 }).start(0);
    expect([budget.left(1), budget.left(2), budget.left(3)]).toEqual([2, 1, 0]);
    budget.progress(7);
    expect(budget.left(7)).toBe(1);
  });

  it("goes below zero once it is over, and a block that is over is not the call's end", () => {
    const budget = timeouts({ block: 3, total: 8 }).start(0);
    expect([budget.left(5), budget.spent(5)]).toEqual([-2, false]);
    expect([budget.left(8), budget.spent(8)]).toEqual([-5, true]);
  });

  it("that is unlimited never ends", () => {
    const budget = UNLIMITED;
    budget.progress(1e9);
    expect([budget.left(0), budget.left(1e12), budget.spent(1e12)]).toEqual([Infinity, Infinity, false]);
  });
});

describe("Timeouts", () => {
  it("are none at first (T-01)", () => {
    const { block, total } = new Timeouts();
    expect([block, total]).toEqual([-1, -1]);
  });

  it.each([
    ["T-02", 2, "b", [2, -1]],
    ["T-05", 0, "b", [0, -1]],
    ["T-06, as -1", -5, "b", [-1, -1]],
    ["T-51, as -1", -0.5, "t", [-1, -1]],
    ["T-07", 0.25, "b", [0.25, -1]],
    ["T-09", 2, "t", [-1, 2]],
    ["T-10", 2, "r", [-1, 2]],
    ["T-52", 1e10, "b", [1e10, -1]],
    ["T-49", Infinity, "t", [-1, Infinity]],
  ] as const)("set as %s read back", (_id, value, mode, expected) => {
    const made = new Timeouts();
    made.set(value, mode);
    expect([made.block, made.total]).toEqual(expected);
  });

  it("are set one at a time, the other stays (T-20)", () => {
    const made = timeouts({ block: 3, total: 4 });
    expect([made.block, made.total]).toEqual([3, 4]);
    made.set(-1, "b");
    expect([made.block, made.total]).toEqual([-1, 4]);
    made.set(7, "b");
    made.set(-2, "r");
    expect([made.block, made.total]).toEqual([7, -1]);
  });

  it.each<[Limits, boolean]>([
    [{}, false],
    [{ block: 0 }, true],
    [{ total: 0 }, true],
    [{ block: 1, total: 0 }, true],
    [{ block: 0, total: 1 }, true],
    [{ block: -0 }, true],
    [{ block: 0.0005, total: 5 }, false],
    [{ block: -1, total: -1 }, false],
  ])("%o never wait: %s (T-43 to T-47, T-53)", (limits, zero) => {
    expect(timeouts(limits).zero).toBe(zero);
  });
});
