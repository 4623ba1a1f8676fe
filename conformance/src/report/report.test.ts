import { describe, expect, test } from "vitest";
import { readTap } from "../../test/tap.ts";
import { elementsOf } from "../../test/xml.ts";
import type { Outcome, Result } from "../results.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { TAP_VERSION, tapEnd, tapPoint } from "./tap.ts";

const result = (outcome: Outcome, more: Partial<Result> = {}): Result => ({
  id: `contract/read/${outcome}`,
  floor: "contract",
  area: "read",
  promises: [],
  outcome,
  reason: null,
  message: null,
  seconds: 0.25,
  ...more,
});

/** Everything that some format could stumble over. */
const NASTY = "a#b \\ | <i>&\"'*_`\u0000\u001B[31m\uD800\uFFFF\u0085😀 ]]>";
const NAMED = "a#b \\ | <i>&\"'*_`\\u0000\\u001b[31m\\ud800\\uffff\\u0085😀 ]]>";

const results: readonly Result[] = [
  result("pass"),
  result("pass-without", { reason: "no fd" }),
  result("not-applicable", { reason: "no process", area: "process", id: "contract/process/x" }),
  result("known-failure", { reason: `${NASTY}, https://example.org/#1` }),
  result("fail", { message: `  ${NASTY}\r\n    at line two\n...\n---\nok 7`, reason: "no fd" }),
  result("fail", { message: NASTY, promises: ["One.", "Two."], floor: "sockets", id: "sockets/read/y" }),
];
const report = { suite: "suite 1", transport: "my|<t>", runtime: "node 24", seconds: 1.5, results };

describe("TAP", () => {
  const points = results.map((one, i) => tapPoint(one, i + 1));
  const text = [TAP_VERSION, ...points, tapEnd(results, 1.5)].join("\n");

  test("has a point for each result, and a plan", () => {
    expect(readTap(text).map(({ ok, directive }) => [ok, directive])).toEqual([
      [true, ""],
      [true, ""],
      [true, "SKIP no process"],
      [false, `TODO ${NASTY}, https://example.org/#1`],
      [false, ""],
      [false, ""],
    ]);
  });

  test("says what failed: several lines as they are, as far as YAML can say them, and one as JSON", () => {
    const [, , , , lines, line] = readTap(text);
    expect(lines?.diagnosis).toContain(
      `  message: |2-\n      ${NAMED}\n        at line two\n    ...\n    ---\n    ok 7\n`,
    );
    expect(line?.diagnosis).toBe(
      `  ---\n  promised: "One. Two."\n  message: ${JSON.stringify(NASTY)}\n  seconds: "0.250"\n  ...\n`,
    );
  });

  test("counts for people, too", () => {
    expect(text).toContain("1..6\n# pass 1\n# fail 2\n# pass-without 1\n# not-applicable 1\n# known-failure 1\n");
  });
});

test("JSON has what was given, and counts", () => {
  expect(JSON.parse(json(report))).toEqual({
    suite: "suite 1",
    transport: "my|<t>",
    runtime: "node 24",
    seconds: 1.5,
    counts: { pass: 1, fail: 2, "pass-without": 1, "not-applicable": 1, "known-failure": 1 },
    cases: results,
  });
});

describe("JUnit", () => {
  const text = junit(report);

  test("is well-formed, whatever the messages hold", () => {
    const [pass, skipped, failure] = [["testcase"], ["testcase", "skipped"], ["testcase", "failure"]];
    const [first, ...more] = [[...pass, ...pass, ...skipped, ...failure], skipped, failure];
    expect(elementsOf(text)).toEqual([
      "testsuites",
      "testsuite",
      ...first,
      ...more.flatMap((one) => ["testsuite", ...one]),
    ]);
  });

  test("counts, names what XML can't say, and keeps line breaks", () => {
    expect(text).toContain('tests="6" failures="2" skipped="2" time="1.500"');
    expect(text).toContain("\\u0000\\u001b[31m\\ud800\\uffff\\u0085😀");
    expect(text).toContain("&#13;&#10;    at line two&#10;");
  });
});

test("a page has a summary, and a table for each area whose cells stay cells", () => {
  const text = markdown(report);
  expect(text).toContain("# my\\|\\<t\\> on node 24\n\n6 cases of suite 1 in 1.5 s: 1 pass, 2 fail, ");
  expect(text.match(/^## .*$/gm)).toEqual(["## contract/read", "## contract/process", "## sockets/read"]);
  const rows = text.split("\n").filter((line) => /^\| (?!case)/.test(line));
  expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([6, 6, 6, 6, 6, 6]);
});
