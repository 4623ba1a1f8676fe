/** docs/LUASOCKET.md, as far as it is written from what is here. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { write, written } from "@moonsocket/pages";
import { SECTIONS, type Difference } from "./differences/index.ts";
import { wordingOf } from "./expected.ts";
import { FUNCTIONS, METHODS, type Name } from "./names.ts";
import type { Scenario } from "./scenario.ts";
import { methodOfStep } from "./statement.ts";
import type { Tally } from "./tally.ts";

const PAGE = "LUASOCKET.md";

/** Scenarios that are named for a difference; of the others only their number is told. */
const NAMED = 3;

/** The differences that a scenario shows, by mark or by wording. */
function* shownBy({ steps }: Scenario): Generator<string> {
  const codes = steps.map(({ code }) => code);
  for (const [at, { code, recorded, mark }] of steps.entries()) {
    if (mark !== undefined) yield mark.difference;
    else if (recorded !== undefined) {
      const wording = wordingOf(methodOfStep(code, codes.slice(0, at)), recorded);
      if (wording !== null) yield wording[0];
    }
  }
}

/** Ids of scenarios, by difference. */
export function scenariosOf(scenarios: readonly Scenario[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const scenario of scenarios) {
    for (const difference of new Set(shownBy(scenario))) {
      found.set(difference, [...(found.get(difference) ?? []), scenario.id]);
    }
  }
  return found;
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");

function seenIn({ id, case: held, unseen }: Difference, found: ReadonlyMap<string, readonly string[]>): string {
  const scenarios = found.get(id) ?? [];
  const more = scenarios.length > NAMED ? ` and ${scenarios.length - NAMED} more` : "";
  const named = unseen === undefined ? `${scenarios.slice(0, NAMED).join(", ")}${more}` : `no scenario: ${unseen}`;
  return `${named}; \`${held}\``;
}

function differences(scenarios: readonly Scenario[]): string {
  const found = scenariosOf(scenarios);
  const head = ["subject", "LuaSocket", "here", "why", "seen in"];
  const sections = Array.from(SECTIONS, ([title, list]) => {
    const rows = list.map((one) => [one.subject, one.luasocket, one.here, one.why, seenIn(one, found)]);
    return `### ${title}\n\n${table(head, rows)}`;
  });
  return sections.join("\n\n");
}

function held(scenarios: readonly Scenario[]): string {
  const calls = scenarios.reduce((sum, { steps }) => sum + steps.length, 0);
  const marks = scenarios.map(({ steps }) => steps.filter(({ mark }) => mark !== undefined).length);
  const differing = marks.filter((count) => count > 0).length;
  const marked = marks.reduce((a, b) => a + b, 0);
  return (
    `There are ${scenarios.length} scenarios of ${calls} calls. ${scenarios.length - differing} agree in every call; ` +
    `${differing} show a difference, in ${marked} calls.`
  );
}

const names = (list: readonly Name[]): string =>
  table(
    ["LuaSocket", "here", "gives"],
    list.map(({ luasocket, here, gives }) => [`\`${luasocket}\``, here ?? "–", gives]),
  );

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../examples/${name}`, import.meta.url)), "utf8").trimEnd();

const cell = (language: string, name: string): string =>
  `<td valign="top">\n\n\`\`\`${language}\n${example(name)}\n\`\`\`\n\n</td>`;

const program = (): string =>
  [
    "<table>",
    "<tr><th>LuaSocket</th><th>here</th></tr>",
    `<tr>${cell("lua", "guess.lua")}${cell("ts", "guess.ts")}</tr>`,
    "</table>",
  ].join("\n");

/** What each part of the page has to say. */
const partsOf = (scenarios: readonly Scenario[]): ReadonlyMap<string, string> =>
  new Map([
    ["program", program()],
    ["functions", names(FUNCTIONS)],
    ["methods", names(METHODS)],
    ["held", held(scenarios)],
    ["differences", differences(scenarios)],
  ]);

/** Writes the page, or holds it to what it has to say. */
export function settlePage(scenarios: readonly Scenario[], writes: boolean, tally: Tally): void {
  for (const [part, text] of partsOf(scenarios)) {
    if (writes) write(PAGE, part, text);
    if (written(PAGE, part) === text) tally.pass();
    else tally.fail(`docs/${PAGE} is not current, in its ${part}: run \`pnpm luasocket page --write\``);
  }
}
