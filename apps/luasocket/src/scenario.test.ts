import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FILES } from "./library.ts";
import { readScenarios, writeScenarios } from "./scenario.ts";

test.each(FILES.map((file) => [path.basename(file), file]))("%s is written as it is read", (_name, file) => {
  const text = readFileSync(file, "utf8");
  expect(writeScenarios(readScenarios(text))).toBe(text);
});

test("a step, its outcome and its mark", () => {
  const { head, scenarios } = readScenarios(
    '-- about\n\n--- x: one\nc:send("-- no")  --> 1, nil\n  --! why-so: nil, "closed"\n\n--- y: two\nwait c\n',
  );
  expect(head).toEqual(["-- about"]);
  expect(scenarios).toEqual([
    {
      id: "x",
      title: "one",
      steps: [
        {
          code: 'c:send("-- no")',
          recorded: { how: "gives", values: ["1", "nil"] },
          mark: { difference: "why-so", outcome: { how: "gives", values: ["nil", '"closed"'] } },
        },
      ],
    },
    { id: "y", title: "two", steps: [{ code: "wait c" }] },
  ]);
});

test.each([
  ["--- x: one\n--! why-so: 1", "expected a step before its mark"],
  ["--- x: one\nc:send() --> 1\n--! a: 1\n--! b: 1", "expected a step before its mark"],
  ["--- x: one\n  --> 1", "expected a step"],
])("%j is told with its line", (text, why) => {
  expect(() => readScenarios(text, "file.lua")).toThrow(new RegExp(`^file\\.lua:\\d+: ${why}`));
});
