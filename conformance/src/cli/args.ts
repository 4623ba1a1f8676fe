/** The command line. */
import { parseArgs } from "node:util";
import { sayingOf, Unusable } from "./unusable.ts";

export const HELP = `npx @moonsocket/conformance [options] MODULE

Runs the conformance suite on a transport, and prints TAP. MODULE is a file that exports

  transport       what is put to the test
  peer            optional: a transport at the other end, where the one under test can't listen
  known           optional: failures that are expected, [{ id, reason, link }]; each fails once it passes
  start = null    optional: the transport lives in one process only, as a network in memory does

  --grep TEXT     only cases whose id contains TEXT
  --list          print id, mode and promises of the cases, and run none
  --report KIND   print json, junit or markdown in place of TAP
  --trace         print stack traces
  --help          this text

Ends with 0 where every case holds, 1 where one fails, 2 where the suite could not run.`;

const REPORTS = ["tap", "json", "junit", "markdown"] as const;

export interface Args {
  readonly module: string;
  readonly grep: string;
  readonly list: boolean;
  readonly report: (typeof REPORTS)[number];
  readonly trace: boolean;
  readonly help: boolean;
}

/** Throws an Unusable. */
export function parse(args: readonly string[]): Args {
  const { values, positionals } = read(args);
  const { report: wanted, ...flags } = values;
  const report = REPORTS.find((kind) => kind === wanted);
  if (report === undefined) throw misused(`expected a report of json, junit or markdown, got "${wanted}"`);
  if (flags.list && report !== "tap") throw misused("expected --list or --report, got both");
  const [module, ...more] = positionals;
  if (module === undefined && !flags.help) throw misused("expected a file that exports `transport`, got none");
  if (more.length > 0) throw misused(`expected one file, got also ${more.map((one) => `"${one}"`).join(", ")}`);
  return { ...flags, report, module: module ?? "" };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        grep: { type: "string", default: "" },
        list: { type: "boolean", default: false },
        report: { type: "string", default: "tap" },
        trace: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (thrown) {
    // Of what Node says the first sentence is to the point.
    const [why = ""] = sayingOf(thrown).split(". ");
    throw misused(why);
  }
}

const misused = (why: string): Unusable => new Unusable(`${why}; --help tells what there is`);
