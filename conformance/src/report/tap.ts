/** TAP 14, line by line. */
import { count, OUTCOMES, type Result } from "../results.ts";
import { printable } from "./printable.ts";

export const TAP_VERSION = "TAP version 14";

/** A test point, and under a failure what is known about it. */
export function tapPoint(result: Result, number: number): string {
  const { id, outcome, promises, reason, message, seconds } = result;
  const promised = promises.join(" ") || null;
  const named = `${number} - ${escape(id)}`;
  switch (outcome) {
    case "pass":
      return `ok ${named}`;
    case "pass-without":
      return `ok ${named} (refused: ${escape(oneLine(reason))})`;
    case "not-applicable":
      return `ok ${named} # SKIP ${oneLine(reason)}`;
    case "known-failure":
      return `not ok ${named} # TODO ${oneLine(reason)}`;
    case "fail":
      return [`not ok ${named}`, ...diagnosis({ promised, message, reason, seconds: seconds.toFixed(3) })].join("\n");
  }
}

/** The plan, which stands at the end, for it counts what nobody planned; then the counts, for people. */
export function tapEnd(results: readonly Result[], seconds: number): string {
  const counts = OUTCOMES.map((outcome) => `# ${outcome} ${count(results, outcome)}`);
  return [`1..${results.length}`, ...counts, `# seconds ${seconds.toFixed(1)}`].join("\n");
}

/** YAML, whose strings may be JSON's; several lines stay legible. */
function diagnosis(facts: Readonly<Record<string, string | null>>): string[] {
  const lines = Object.entries(facts).flatMap(([key, value]) => {
    if (value === null) return [];
    const lines = printable(value).split(/\r?\n|\r/);
    if (lines.length === 1) return [`  ${key}: ${JSON.stringify(value)}`];
    return [`  ${key}: |2-`, ...lines.map((line) => `    ${line}`)];
  });
  return ["  ---", ...lines, "  ..."];
}

const escape = (text: string): string => text.replaceAll(/[\\#]/g, "\\$&");

const oneLine = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ");
