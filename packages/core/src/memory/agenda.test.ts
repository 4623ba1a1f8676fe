/** The agenda against a sorted list. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Agenda, type Entry } from "./agenda.ts";

type Step = ["add", at: number] | ["remove", which: number] | ["take"];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant("add" as const), fc.integer({ min: 0, max: 20 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("remove" as const), fc.nat(100)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("take" as const)) },
);

describe("the agenda", () => {
  test("is a list sorted by time, then by order of arrival, out of which anything can be taken", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const agenda = new Agenda();
        const ever: Entry[] = [];
        let model: Entry[] = [];
        const remove = (entry: Entry | undefined): void => {
          if (entry === undefined) return;
          agenda.remove(entry);
          model = model.filter((each) => each !== entry);
        };
        for (const [kind, number = 0] of steps) {
          if (kind === "add") {
            const entry = agenda.add(number, () => {});
            ever.push(entry);
            model = [...model, entry].toSorted((a, b) => a.at - b.at || a.order - b.order);
          } else if (kind === "take") remove(agenda.first);
          else remove(ever[number % Math.max(1, ever.length)]); // also one that is out already
          expect(agenda.first).toBe(model[0]);
        }
        expect(agenda.added).toBe(ever.length);
        while (agenda.first !== undefined) {
          expect(agenda.first).toBe(model[0]);
          remove(agenda.first);
        }
        expect(model).toEqual([]);
      }),
    );
  });

  test("keeps nothing of what was taken out", () => {
    const agenda = new Agenda();
    const entries = Array.from({ length: 10_000 }, (_, n) => agenda.add((n * 7919) % 1000, () => {}));
    for (const entry of entries) agenda.remove(entry);
    expect(agenda.first).toBeUndefined();
    expect(new Set(entries.map(({ place }) => place))).toEqual(new Set([-1]));
  });
});
