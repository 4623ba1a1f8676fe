/** Every scenario at a glance, and whether what was promised is met. */
import { figure, NOTHING, times } from "./figures.ts";
import { rowOn, runtimesOf } from "./groups.ts";
import type { Measured, Report, Row } from "./report.ts";
import { isNoisy, oursOn, ratio, spread, type Spread } from "./statistics.ts";
import { markdown } from "./table.ts";

const named = (report: Report | undefined, name: string): Measured | undefined =>
  report?.scenarios.find((one) => one.name === name);

function medianAgainst(measured: Measured | undefined, runtime: string, contender: string): string {
  const ours = measured && oursOn(measured, runtime);
  const row = measured && rowOn(measured, runtime, contender);
  return measured && ours && row ? times(ratio(ours, row, measured.better).median) : NOTHING;
}

/** Markdown: ours against `callbacks`, earlier and now, and in parentheses against `pull`. */
export function summaryOf(report: Report, before?: Report): string {
  const runtimes = runtimesOf(report);
  const rows = report.scenarios.map((measured) => {
    const cells = runtimes.map((runtime) => {
      const now = medianAgainst(measured, runtime, "callbacks");
      const earlier = medianAgainst(named(before, measured.name), runtime, "callbacks");
      const pull = medianAgainst(measured, runtime, "pull");
      const callbacks = earlier === NOTHING ? now : `${earlier} → ${now}`;
      return pull === NOTHING ? callbacks : `${callbacks} (${pull})`;
    });
    return [measured.title, ...cells];
  });
  return markdown(["scenario", ...runtimes], rows);
}

interface Verdict {
  readonly text: string;
  readonly isMet: boolean;
  readonly isNoisy: boolean;
}

/** Undefined where it was not measured. */
type Judge = (measured: Measured, ours: Row) => Verdict | undefined;

interface Bar {
  readonly what: string;
  readonly scenario: string;
  readonly demand: string;
  readonly judge: Judge;
}

const known = (spread: Spread): boolean => Number.isFinite(spread.median);

/** Who ours is held against; without a runtime, on that of ours. */
interface Rival {
  readonly contender: string;
  readonly runtime?: string;
}

/** Ours has to reach so much of every rival, and so of the best. */
const atLeast =
  (part: number, ...rivals: readonly Rival[]): Judge =>
  (measured, ours) => {
    const [worst] = rivals
      .flatMap(({ contender, runtime = ours.runtime }) => rowOn(measured, runtime, contender) ?? [])
      .map((row) => ratio(ours, row, measured.better))
      .filter(known)
      .toSorted((a, b) => a.median - b.median);
    return worst && { text: times(worst.median), isMet: worst.median >= part, isNoisy: isNoisy(worst) };
  };

/** Ours may take so many times what a rival takes, or so many bytes more. */
const atMost =
  (part: number, more: number, contender: string): Judge =>
  (measured, ours) => {
    const row = rowOn(measured, ours.runtime, contender);
    if (row === undefined) return undefined;
    const factor = ratio(row, ours, measured.better); // the other way round: what ours takes of it
    const { median } = spread(row.values.map((value, n) => (ours.values[n] ?? Number.NaN) - value));
    if (!known(factor)) return undefined;
    return {
      text: `${times(factor.median)}, ${median < 0 ? "" : "+"}${figure(median)} bytes`,
      isMet: factor.median <= part || median <= more,
      isNoisy: isNoisy(factor),
    };
  };

const careful = {
  demand: "≥ 0.95× the better of `callbacks` and `pull`",
  judge: atLeast(0.95, { contender: "callbacks" }, { contender: "pull" }),
} as const;

const LUA: Bar = {
  what: '`receive("*l")`, 62-byte lines',
  scenario: "lines",
  demand: "≥ 1.2× LuaSocket under LuaJIT",
  judge: atLeast(1.2, { contender: "LuaSocket", runtime: "LuaJIT" }),
};

const BARS: readonly Bar[] = [
  { what: "round trip", scenario: "round-trip", ...careful },
  { what: "bulk receive, pieces of 64 KiB", scenario: "receive-64k", ...careful },
  { what: "bulk receive, all", scenario: "receive-all", ...careful },
  { what: "bulk send", scenario: "send-bulk", ...careful },
  { what: "connect rate", scenario: "connect", ...careful },
  LUA,
  { ...LUA, demand: "≥ 1.5× `readline`", judge: atLeast(1.5, { contender: "readline" }) },
  {
    what: "memory of an idle connection",
    scenario: "idle-memory",
    demand: "≤ 1.5× the runtime's own, or + 1.5 KiB",
    judge: atMost(1.5, 1536, "callbacks"),
  },
];

function verdictOn(report: Report, { scenario, judge }: Bar, runtime: string): string {
  const measured = named(report, scenario);
  const ours = measured && oursOn(measured, runtime);
  const verdict = measured && ours && judge(measured, ours);
  if (verdict === undefined) return NOTHING;
  return `${verdict.text}, ${verdict.isMet ? "met" : "**not met**"}${verdict.isNoisy ? ", noisy" : ""}`;
}

/** Markdown: what is promised, and what became of it on each runtime. */
export function barsOf(report: Report): string {
  const runtimes = runtimesOf(report);
  const rows = BARS.map((bar) => [bar.what, bar.demand, ...runtimes.map((runtime) => verdictOn(report, bar, runtime))]);
  return markdown(["", "bar", ...runtimes], rows);
}
