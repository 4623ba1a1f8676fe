/** The command line: what somebody wants. */
import { parseArgs } from "node:util";

export const USAGE = `Usage: pnpm bench [run] [--short] [--filter TEXT] [--runtime TEXT] [--json FILE] [--curves]
       pnpm bench report FILE [--before FILE]
       pnpm bench guard [--write]

  run               measures everything, and prints it; the curves as well
    --short         fewer and shorter rounds, less of what takes long, no curves: a minute
    --filter TEXT   only scenarios and curves with this in their name
    --runtime TEXT  only runtimes with this in their name
    --json FILE     keeps what was found
    --curves        only the curves: what an operation costs as there is more of something
  report FILE       writes docs/PERFORMANCE.md and its pictures from what was kept
    --before FILE   an earlier run to compare with
  guard             fails where ours has lost much of what it had against the runtimes' own sockets
    --write         writes down what it has now: apps/bench/guard.json
  --help            this text`;

/** What was asked for cannot be understood. */
export class Misunderstood extends Error {}

export interface Run {
  readonly word: "run";
  readonly short: boolean;
  readonly curves: boolean;
  readonly filter: string;
  readonly runtime: string;
  readonly json: string | undefined;
}

export type Command =
  | Run
  | { readonly word: "report"; readonly file: string; readonly before: string | undefined }
  | { readonly word: "guard"; readonly write: boolean }
  | { readonly word: "help" };

const OPTIONS = {
  short: { type: "boolean" },
  curves: { type: "boolean" },
  filter: { type: "string" },
  runtime: { type: "string" },
  json: { type: "string" },
  before: { type: "string" },
  write: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Which options each word has. */
const OF = {
  run: ["short", "curves", "filter", "runtime", "json"],
  report: ["before"],
  guard: ["write"],
} as const satisfies Record<string, readonly (keyof typeof OPTIONS)[]>;

const isWord = (word: string): word is keyof typeof OF => Object.hasOwn(OF, word);

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Misunderstood(error instanceof Error ? error.message : String(error));
  }
}

/** Throws {@link Misunderstood} where there is an unknown word or option, or one too many. */
export function parse(args: readonly string[]): Command {
  const { values, positionals } = split(args);
  if (values.help === true) return { word: "help" };
  const [word = "run", ...more] = positionals;
  if (!isWord(word)) throw new Misunderstood(`Expected run, report or guard, got ${word}`);
  const own: readonly string[] = OF[word];
  for (const option of Object.keys(values)) {
    if (!own.includes(option)) throw new Misunderstood(`Expected ${word} without --${option}`);
  }
  const [file, tooMuch] = word === "report" ? more : [undefined, more[0]];
  if (tooMuch !== undefined) throw new Misunderstood(`Expected nothing more, got ${tooMuch}`);
  switch (word) {
    case "report":
      if (file === undefined) throw new Misunderstood("Expected a file");
      return { word, file, before: values.before };
    case "guard":
      return { word, write: values.write === true };
    case "run": {
      const { short = false, curves = false, filter = "", runtime = "", json } = values;
      if (short && curves) throw new Misunderstood("Expected --short or --curves, got both");
      return { word, short, curves, filter, runtime, json };
    }
  }
}
