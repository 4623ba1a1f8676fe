/** What a command line means. */
import { describe, expect, test } from "vitest";
import { Misunderstood, parse } from "./arguments.ts";

const words = (line: string): readonly string[] => line.split(" ").filter((word) => word !== "");
const ALL = { word: "run", short: false, curves: false, filter: "", runtime: "", json: undefined };

describe("a command line", () => {
  test.each([
    ["", ALL],
    ["run", ALL],
    ["--short --filter lines", { ...ALL, short: true, filter: "lines" }],
    ["run --curves --runtime Bun --json a.json", { ...ALL, curves: true, runtime: "Bun", json: "a.json" }],
    ["report a.json", { word: "report", file: "a.json", before: undefined }],
    ["report a.json --before b.json", { word: "report", file: "a.json", before: "b.json" }],
    ["guard", { word: "guard", write: false }],
    ["guard --write", { word: "guard", write: true }],
    ["guard --help", { word: "help" }],
  ])("%j is understood", (line, command) => {
    expect(parse(words(line))).toEqual(command);
  });

  test.each([
    ["fast", "Expected run, report or guard, got fast"],
    ["toString", "Expected run, report or guard, got toString"],
    ["run twice", "Expected nothing more, got twice"],
    ["report", "Expected a file"],
    ["report a.json b.json", "Expected nothing more, got b.json"],
    ["guard --short", "Expected guard without --short"],
    ["--write", "Expected run without --write"],
    ["--short --curves", "Expected --short or --curves, got both"],
    ["--fast", "Unknown option '--fast'"],
    ["--filter", "argument missing"],
  ])("%j is not", (line, why) => {
    expect(() => parse(words(line))).toThrow(Misunderstood);
    expect(() => parse(words(line))).toThrow(why);
  });
});
