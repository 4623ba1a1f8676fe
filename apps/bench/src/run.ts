/** A whole run: scenarios, then curves, printed as they come. */
import type { Run } from "./arguments.ts";
import { startPeer } from "./child.ts";
import { keep } from "./keep.ts";
import { available, describe } from "./machine.ts";
import { noiseOf } from "./noise.ts";
import { SCENARIOS, type Runtime, type Scenario } from "./plan.ts";
import { pointsForTerminal } from "./points.ts";
import { Progress } from "./progress.ts";
import { OURS, type Curve, type Measured } from "./report.ts";
import { everybody, measure, type Asked, type Pace } from "./rounds.ts";
import { CURVES, grow } from "./scale.ts";
import { forTerminal } from "./table.ts";

const SHORT: Pace = { rounds: 5, seconds: 0.02, warmUp: 0.1, processes: 1 };
const FULL: Pace = { rounds: 11, seconds: 0.1, warmUp: 0.6, processes: 3 };

const LEFT_OUT =
  "A short run leaves out other libraries, Node 26, and on all but Node 24 what takes 10,000 connections.";

/** Ours, the runtimes' own sockets, and LuaSocket: what the promises are held against. */
const SHORTLY: readonly string[] = [OURS, "callbacks", "pull", "LuaSocket"];

const isShort = (scenario: Scenario, { name, runtime }: Asked): boolean =>
  SHORTLY.includes(name) && runtime.name !== "Node 26" && (scenario.once !== true || runtime.name === "Node 24");

/** Measures what was asked for. */
export async function run({ short, curves: only, filter, runtime, json }: Run): Promise<void> {
  const made = new Date().toISOString();
  const runtimes = available().filter(({ name }) => name.includes(runtime));
  const scenarios = only ? [] : SCENARIOS.filter(({ name }) => name.includes(filter));
  const growths = short ? [] : CURVES.filter(({ name }) => name.includes(filter));
  if (runtimes.length === 0) throw new Error(`expected a runtime with ${runtime} in its name`);
  if (scenarios.length + growths.length === 0) throw new Error(`expected something with ${filter} in its name`);

  using peer = await startPeer();
  const progress = new Progress();
  const told = (what: string): void => progress.step(what);
  const print = (text: string): void => {
    progress.clear();
    console.log(`${text}\n`);
  };
  const measured: Measured[] = [];
  for (const scenario of scenarios) {
    progress.begin(scenario.name);
    const all = everybody(scenario, runtimes);
    const asked = short ? all.filter((one) => isShort(scenario, one)) : all;
    const one = await measure(scenario, asked, peer.port, short ? SHORT : FULL, told);
    measured.push(one);
    print(forTerminal(one));
  }
  const curves: Curve[] = [];
  const ours: readonly Runtime[] = runtimes.filter(({ adapter }) => adapter !== null);
  for (const growth of growths) {
    progress.begin(growth.name);
    const curve = await grow(growth, ours, peer.port, told);
    curves.push(curve);
    print(pointsForTerminal(curve));
  }
  if (short) print(LEFT_OUT);
  const noise = noiseOf(measured);
  if (noise !== null) print(noise);
  if (json === undefined) return;
  keep(json, { made, mode: short ? "short" : "full", ...describe(runtimes), scenarios: measured, curves });
}
