/** One run of the suite, from the plan to the last report. */
import { TimeUp } from "../bench/assert.ts";
import type { Planned } from "../plan.ts";
import { json } from "../report/json.ts";
import { junit } from "../report/junit.ts";
import { markdown } from "../report/markdown.ts";
import { TAP_VERSION, tapEnd, tapPoint } from "../report/tap.ts";
import type { Report } from "../report/report.ts";
import { count, messageOf, stray, traceOf, type Explain, type Result } from "../results.ts";
import { runAll } from "../run-all.ts";
import type { Args } from "./args.ts";
import type { Screen } from "./screen.ts";

const REPORTS = { json, junit, markdown } as const;

/** What a case has set off may still surface so many milliseconds later. */
const SETTLES = 20;

export class Run {
  readonly #args: Args;
  readonly #screen: Screen;
  readonly #explain: Explain;
  readonly #strays = new Map<string, Result>();
  readonly #running = new Set<string>();
  #heard = 0;
  #over = false;

  constructor(args: Args, screen: Screen) {
    this.#args = args;
    this.#screen = screen;
    this.#explain = args.trace ? traceOf : messageOf;
  }

  get whoRuns(): string {
    return this.#running.size === 0 ? "no case" : [...this.#running].join(", ");
  }

  /** Something went wrong outside of every case: who is to blame is not known, only who ran. The same again is not said again. */
  stray(kind: string, thrown: unknown): void {
    if (thrown instanceof TimeUp) return;
    const what = `${kind}: ${this.#explain(thrown)}`;
    if (this.#strays.has(what)) return;
    const result = stray(`${what}\nwhile ${this.whoRuns} ran`);
    this.#strays.set(what, result);
    if (!this.#over) return this.#hear(result);
    this.#screen.complain(what);
    process.exitCode = 1;
  }

  /** Runs the cases and prints what was asked for; whether every case holds. */
  async all(planned: readonly Planned[], about: Pick<Report, "suite" | "transport" | "runtime">): Promise<boolean> {
    const { report } = this.#args;
    const began = performance.now();
    const heard = (result: Result): void => {
      this.#hear(result);
      this.#screen.progress(`${this.#heard} of ${planned.length} cases`);
    };
    const judged = await runAll(planned, { heard, explain: this.#explain, running: this.#running });
    await new Promise((resolve) => setTimeout(resolve, SETTLES));
    this.#over = true;
    const results = [...judged, ...this.#strays.values()];
    const seconds = (performance.now() - began) / 1000;
    this.#screen.print(report === "tap" ? tapEnd(results, seconds) : REPORTS[report]({ ...about, seconds, results }));
    return count(results, "fail") === 0;
  }

  #hear(result: Result): void {
    this.#heard++;
    if (this.#args.report !== "tap") return;
    if (this.#heard === 1) this.#screen.print(TAP_VERSION);
    this.#screen.print(tapPoint(result, this.#heard));
  }
}
