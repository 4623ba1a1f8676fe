/** The scenario files, in the order of their names. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readScenarios, writeScenarios, type Scenario, type ScenarioFile } from "./scenario.ts";

const folder = fileURLToPath(new URL("../scenarios", import.meta.url));

export const FILES: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".lua"))
  .toSorted()
  .map((name) => path.join(folder, name));

export const load = (file: string): ScenarioFile => readScenarios(readFileSync(file, "utf8"), path.relative("", file));

export const store = (file: string, content: ScenarioFile): void => writeFileSync(file, writeScenarios(content));

/** @throws Error where two have the same id. */
export function all(files: readonly string[] = FILES): Scenario[] {
  const scenarios = files.flatMap((file) => load(file).scenarios);
  const ids = new Set<string>();
  for (const { id } of scenarios) {
    if (ids.has(id)) throw new Error(`expected one scenario for an id, and ${id} has two`);
    ids.add(id);
  }
  return scenarios;
}
