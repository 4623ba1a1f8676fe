/** What a run found, in a file. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Report } from "./report.ts";

export function keep(file: string, report: Report): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
}

const isReport = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && "made" in value && "scenarios" in value && "curves" in value;

export function kept(file: string): Report {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isReport(value)) throw new Error(`expected ${file} to be what a run has kept`);
  return value;
}
