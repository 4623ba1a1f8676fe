/** What ours reaches of the runtimes' own sockets, held against what it reached before: only a large loss, that comes again, fails. */
import { readFileSync, writeFileSync } from "node:fs";
import { startPeer } from "./child.ts";
import { align } from "./columns.ts";
import type { ScenarioName } from "./contenders/contest.ts";
import { times } from "./figures.ts";
import { rowOn } from "./groups.ts";
import { judge } from "./judgement.ts";
import { RUNTIMES, SCENARIOS, type Runtime, type Scenario } from "./plan.ts";
import { Progress } from "./progress.ts";
import { OURS } from "./report.ts";
import { measure, type Pace } from "./rounds.ts";
import { oursOn, ratio, spread } from "./statistics.ts";

const FILE = new URL("../guard.json", import.meta.url);

const PACE: Pace = { rounds: 5, seconds: 0.02, warmUp: 0.15, processes: 1 };
/** What is written down is the middle of so many. */
const WRITTEN = 3;

/** Whom ours is held against. */
const RIVALS: Readonly<Partial<Record<ScenarioName, string>>> = {
  "round-trip": "callbacks",
  lines: "pull",
  "receive-64k": "callbacks",
  "send-bulk": "callbacks",
};

const ON: readonly string[] = ["Node 24", "Bun", "Deno"];

/** Scenario → runtime → ratio. */
type Expected = Readonly<Record<string, Readonly<Record<string, number>>>>;

const isExpected = (value: unknown): value is Expected =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((one: unknown) => {
    if (typeof one !== "object" || one === null) return false;
    return Object.values(one).every((number) => typeof number === "number");
  });

function expected(): Expected {
  const value: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  if (!isExpected(value)) throw new Error("expected apps/bench/guard.json to have numbers");
  return value;
}

interface Point {
  readonly scenario: Scenario;
  readonly rival: string;
  readonly runtime: Runtime;
  readonly measure: () => Promise<number>;
}

function pointsWith(peer: string, progress: Progress): readonly Point[] {
  return SCENARIOS.flatMap((scenario) => {
    const rival = RIVALS[scenario.name];
    if (rival === undefined) return [];
    return RUNTIMES.filter(({ name }) => ON.includes(name)).map((runtime) => {
      const asked = [OURS, rival].map((name) => ({ runtime, name }));
      return {
        scenario,
        rival,
        runtime,
        async measure() {
          const measured = await measure(scenario, asked, peer, PACE, (what) => progress.step(what));
          const [ours, row] = [oursOn(measured, runtime.name), rowOn(measured, runtime.name, rival)];
          return ours && row ? ratio(ours, row, measured.better).median : Number.NaN;
        },
      };
    });
  });
}

async function renew(points: readonly Point[]): Promise<void> {
  const found: Record<string, Record<string, number>> = {};
  for (const { scenario, runtime, measure: again } of points) {
    const ratios: number[] = [];
    while (ratios.length < WRITTEN) ratios.push(await again());
    (found[scenario.name] ??= {})[runtime.name] = Number(spread(ratios).median.toFixed(2));
  }
  writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
}

/** Resolves with whether nothing was lost, or all was written down. */
export async function guard(writes: boolean): Promise<boolean> {
  const before = writes ? {} : expected();
  using peer = await startPeer();
  const progress = new Progress();
  const points = pointsWith(peer.port, progress);
  if (writes) {
    await renew(points);
    progress.clear();
    return true;
  }
  const rows: string[][] = [];
  for (const { scenario, rival, runtime, measure: again } of points) {
    const was = before[scenario.name]?.[runtime.name];
    if (was === undefined)
      throw new Error(`expected apps/bench/guard.json to have ${scenario.name} on ${runtime.name}`);
    const { isLoss, measured } = await judge(was, again);
    rows.push([scenario.name, runtime.name, rival, times(was), times(measured), isLoss ? "LOST" : "ok"]);
  }
  progress.clear();
  const head = ["scenario", "runtime", "against", "expected", "measured", ""];
  for (const line of align([head, ...rows], [3, 4])) console.log(line);
  const lost = rows.filter((row) => row.at(-1) === "LOST");
  for (const [scenario, on, rival, was, now] of lost)
    console.log(`${scenario} on ${on}: expected about ${was} of ${rival}, got ${now}, every time`);
  return lost.length === 0;
}
