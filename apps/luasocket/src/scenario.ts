/**
 * Scenarios in the notation of scenarios/*.lua: calls as in Lua, each with what LuaSocket answered. After a file's own
 * comment a line `--- id: title` begins a scenario, and each of its lines is one of
 *
 *     c, p = pair()        two ends of a connection over 127.0.0.1, or over the address that is given
 *     s = socket.bind(…)   a socket of the party that is looked at; peer.bind(…) is one of the other party
 *     c:receive(10)        a call on a socket, by whoever has it
 *     go c:receive(10)     begun, and not waited for; meanwhile the other party goes on
 *     wait c               what became of it
 *     c = nil              a socket that is not spoken of any more
 *
 * Ports and bytes: `port(s)` is a socket's own, `dead()` nobody's, `hole()` one that swallows callers, `data(n, seed)` are n bytes, `nan` is no number,
 * `after(c)` is the index after the last that c's send has told. `text()` makes our strings text, which they are by default;
 * without it they are bytes, as LuaSocket's. `collect()` collects garbage.
 *
 * `--> outcome` is what LuaSocket gave. Where we differ, `--! difference: outcome` below it says why, and what we give.
 */
import { read, shown, type Outcome } from "./outcome.ts";

export interface Step {
  /** As written: the call, without its outcome. */
  readonly code: string;
  /** LuaSocket's outcome; none was recorded yet, or there is none to record. */
  readonly recorded?: Outcome;
  /** Which difference it is that we show here, and our outcome. */
  readonly mark?: { readonly difference: string; readonly outcome: Outcome };
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface ScenarioFile {
  /** The comment at its top, line by line. */
  readonly head: readonly string[];
  readonly scenarios: readonly Scenario[];
}

const BEGINS = /^--- (\S+): (.*)$/;
const MARK = /^\s*--! ([\w-]+): (.*)$/;
const STEP = /^(.*?)(?:\s*--> (.*))?$/;

/** @throws Error with the line that is none of the notation's. */
export function readScenarios(text: string, file = "scenarios"): ScenarioFile {
  const head: string[] = [];
  const scenarios: (Scenario & { steps: Step[] })[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const wrong = (why: string): Error => new Error(`${file}:${at + 1}: ${why}: ${line}`);
    const [, id, title] = BEGINS.exec(line) ?? [];
    const current = scenarios.at(-1);
    if (id !== undefined && title !== undefined) scenarios.push({ id, title, steps: [] });
    else if (current === undefined) head.push(line);
    else if (line.trim() !== "") {
      const step = lineOf(line, current.steps.at(-1), wrong);
      if (step.code === current.steps.at(-1)?.code && step.mark !== undefined) current.steps.pop();
      current.steps.push(step);
    }
  }
  while (head.at(-1) === "") head.pop();
  return { head, scenarios };
}

/** A step, or the last one with its mark. */
function lineOf(line: string, last: Step | undefined, wrong: (why: string) => Error): Step {
  const [, difference, outcome] = MARK.exec(line) ?? [];
  if (difference !== undefined && outcome !== undefined) {
    if (last === undefined || last.mark !== undefined) throw wrong("expected a step before its mark");
    return { ...last, mark: { difference, outcome: read(outcome) } };
  }
  const [, code = "", recorded] = STEP.exec(line) ?? [];
  if (code.trim() === "") throw wrong("expected a step");
  return recorded === undefined ? { code: code.trim() } : { code: code.trim(), recorded: read(recorded) };
}

/** Where outcomes begin, if the call leaves room. */
const COLUMN = 50;

export function writeScenario({ id, title, steps }: Scenario): string {
  const lines = steps.flatMap(({ code, recorded, mark }) => {
    const said = recorded === undefined ? code : `${code.padEnd(COLUMN)} --> ${shown(recorded)}`;
    if (mark === undefined) return [said];
    return [said, `${" ".repeat(COLUMN)} --! ${mark.difference}: ${shown(mark.outcome)}`];
  });
  return [`--- ${id}: ${title}`, ...lines].join("\n");
}

export const writeScenarios = ({ head, scenarios }: ScenarioFile): string =>
  `${[head.join("\n"), ...scenarios.map(writeScenario)].join("\n\n")}\n`;
