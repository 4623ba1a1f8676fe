/** Runs the example of each public name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createSockets } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { expect, test as check } from "vitest";
import { startOn } from "./cli/start.ts";
import * as suite from "./index.ts";
import * as stories from "./stories/index.ts";
import { withBun } from "./runners/bun.ts";
import { withDeno } from "./runners/deno.ts";
import { withTap } from "./runners/tap.ts";
import { withVitest } from "./runners/vitest.ts";

type Run = (given: object) => Promise<void>;

/** By name, as its docstring has it: imports are given, and `expression; // => value` is a check. */
function examplesIn(file: string): [name: string, code: string][] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const found = text.matchAll(/@example\n((?: \*.*\n)+?) \*\/\nexport (?:async )?\w+ (\w+)/g);
  return [...found].map(([, comment = "", name = ""]) => {
    const code = comment.replaceAll(/^ \* ?/gm, "").replaceAll(/^import .*$/gm, "");
    return [name, code.replaceAll(/^(.*); \/\/ => (.*)$/gm, "same(await ($1), $2);")];
  });
}

const examples = [
  "plan",
  "lacking",
  "audit/audit",
  "stories/story",
  "stories/alone",
  "cli/start",
  ...["vitest", "bun", "deno", "tap"].map((name) => `runners/${name}`),
]
  .map((name) => `./${name}.ts`)
  .flatMap(examplesIn);

let told = 0;
const tell = (): void => void told++;
const test = Object.assign(tell, { concurrent: tell, skip: tell });
const exit = { exitCode: -1 };

const exported = { ...suite, ...stories, withVitest, withBun, withDeno, withTap, startOn };
/** What an example may take for granted. A runner is told, and runs nothing. */
const given = {
  ...exported,
  createSockets,
  MemoryNetwork,
  transport: new MemoryNetwork({ jumps: true }).host("moon"),
  same: assert.deepStrictEqual,
  test,
  Deno: { test },
  console: { log: tell },
  process: exit,
};

check("each function and class that is exported has one", () => {
  const names = Object.entries(exported).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  expect(examples.map(([name]) => name).toSorted()).toEqual(names.filter((name) => name !== "Failure").toSorted());
});

check.each(examples)("%s", async (name, code) => {
  told = 0;
  // oxlint-disable-next-line typescript/no-implied-eval -- running the examples' text is what this file is for
  const run = new Function(`{ ${Object.keys(given).join(", ")} }`, `return (async () => { ${code} })();`) as Run;
  await run(given);
  expect(told).toBeGreaterThanOrEqual(name.startsWith("with") ? suite.CASES.length : 0);
  if (name === "withTap") expect(exit.exitCode).toBe(0);
});
