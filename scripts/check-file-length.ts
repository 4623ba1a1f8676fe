// Why: a file that fits on a few screens can be read in one go. Past 300 lines a file is split, or
// its first comment says "longer than 300 lines because" and the reason. A file of conformance cases is one
// area, of 150 lines at most.

import { readFileSync } from "node:fs";
import { isTest, sourceFiles } from "./files.ts";
import { report } from "./report.ts";

const limit = 300;
const areaLimit = 150;
const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
const firstComment = /^(?:#!.*\n)?\s*(?:\/\*[^]*?\*\/|(?:\/\/.*\n\s*)+)/;

const files = sourceFiles("**/*.ts").filter((file) => !isTest(file));

const problems = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  const lines = linesOf(text);
  const comment = firstComment.exec(text)?.[0] ?? "";
  const said = comment.replaceAll(/[\s*/]+/g, " ").includes("longer than 300 lines because");
  return lines > limit && !said ? [`${file} has ${lines} lines`] : [];
});
if (files.length === 0) problems.push("no file found");

const areas = sourceFiles("conformance/src/cases/*/*.ts");
const long = areas.filter((file) => linesOf(readFileSync(file, "utf8")) > areaLimit);
report(`${areas.length} files of cases keep to ${areaLimit} lines`, areas.length === 0 ? ["no file found"] : long);

report(`${files.length} files keep to ${limit} lines, or say why not`, problems);
