/** The scenarios and the differences know of each other, and nothing is left without the other. */
import { CASES } from "@moonsocket/conformance";
import { expect, test } from "vitest";
import { DIFFERENCES } from "./differences/index.ts";
import { WORDINGS } from "./expected.ts";
import { all } from "./library.ts";
import { scenariosOf } from "./page.ts";

const scenarios = all();
const found = scenariosOf(scenarios);

test("there are 300, and more", () => {
  expect(scenarios.length).toBeGreaterThan(300);
});

test("every mark names a difference", () => {
  const ids = DIFFERENCES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Array.from(found.keys()).filter((id) => !ids.includes(id))).toEqual([]);
  expect(Object.keys(WORDINGS).filter((id) => !ids.includes(id))).toEqual([]);
});

test("every difference shows in a scenario, or says why it can't", () => {
  const unseen = DIFFERENCES.filter(({ unseen: why, id }) => (why === undefined) !== found.has(id));
  expect(unseen.map(({ id }) => id)).toEqual([]);
});

test("every difference names a case of the suite", () => {
  const ids = new Set(CASES.map(({ id }) => id));
  expect(DIFFERENCES.filter((one) => !ids.has(one.case)).map((one) => `${one.id}: ${one.case}`)).toEqual([]);
});

test("every call that has an outcome has it recorded", () => {
  const begun = (code: string): boolean => code.startsWith("go ") || /^\w+, \w+ = pair\(/.test(code);
  for (const { id, steps } of scenarios) {
    for (const { code, recorded } of steps)
      expect([id, code, recorded !== undefined]).toEqual([id, code, !begun(code)]);
  }
});
