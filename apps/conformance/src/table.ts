/** The cases and how they ended, on every transport: docs/CONFORMANCE.md. */
import { CASES } from "@moonsocket/conformance";
import type { Outcome, Run } from "./runs.ts";

const MARKS: Readonly<Record<Outcome, string>> = {
  pass: "✓",
  "pass-without": "○",
  "not-applicable": "–",
  "known-failure": "known",
  fail: "✗",
};

const INTRO = `# Conformance

Written by \`pnpm conformance --write\`, and checked to be current by \`pnpm test\`. Each line is a case of [\`@moonsocket/conformance\`](../conformance);
the ids in the last column are rows of the record of what LuaSocket was seen to do.

✓ holds · ○ the transport lacks the capability, and says so as it should · – does not apply · known: fails for a reason that is followed up · ✗ fails

The transports: the memory network; the same without a single capability; the adapters of Node, Bun and Deno on the oldest and the
newest that are tested, Deno's also without the permission for system calls; the tunnel and the pipes of [write-a-transport.md](write-a-transport.md).
`;

export function table(runs: readonly Run[]): string {
  const areas = Map.groupBy(CASES, ({ id }) => id.split("/").slice(0, 2).join("/"));
  const outcomes = runs.map(({ report }) => new Map(report.cases.map(({ id, outcome }) => [id, MARKS[outcome]])));
  const names = runs.map(({ name }) => name);
  const head = `| | ${names.join(" | ")} | LuaSocket |\n|---|${names.map(() => ":-:|").join("")}---|\n`;
  const sections = [...areas].map(([area, cases]) => {
    const lines = cases.map(({ id, rows = [] }) => {
      const marks = outcomes.map((marked) => marked.get(id) ?? "?");
      return `| ${id.slice(area.length + 1).replaceAll("-", " ")} | ${marks.join(" | ")} | ${rows.join(", ")} |`;
    });
    return `## ${area}\n\n${head}${lines.join("\n")}\n`;
  });
  const count = `${CASES.length} cases in ${areas.size} areas.\n`;
  return [INTRO, count, ...sections, known(runs)].filter((part) => part !== "").join("\n");
}

function known(runs: readonly Run[]): string {
  const lines = runs.flatMap(({ name, report }) =>
    report.cases
      .filter(({ outcome }) => outcome === "known-failure")
      .map(({ id, reason }) => `- \`${id}\` on ${name}: ${reason}\n`),
  );
  return lines.length === 0 ? "" : `## Known failures\n\n${lines.join("")}`;
}
