/**
 * A process that is one contender: `program.ts CONTENDER RUNTIME SCENARIO PEER`. Says `ready`; then to each line, a number of operations, what a
 * round of so many gave.
 */
import process from "node:process";
import { createInterface } from "node:readline";
import type { Contest, Contests } from "./contest.ts";

/** What a round gave: its time, or what was measured. */
export interface Lap {
  readonly seconds: number;
  readonly cpu: number;
  readonly value?: number;
}

const [contender = "", runtime = "", scenario = "", peer] = process.argv.slice(2);

const ADAPTERS = {
  node: () => import("@moonsocket/node"),
  bun: () => import("@moonsocket/bun"),
  deno: () => import("@moonsocket/deno"),
};

/** Deno's own sockets can only be pulled from: in callbacks there is its `node:net`. */
const CALLBACKS = {
  node: () => import("./callbacks/net.ts"),
  bun: () => import("./callbacks/bun.ts"),
  deno: () => import("./callbacks/net.ts"),
};

const PULL = {
  node: () => import("./pull/net.ts"),
  bun: () => import("./pull/bun.ts"),
  deno: () => import("./pull/deno.ts"),
};

const isRuntime = (name: string): name is keyof typeof ADAPTERS => Object.hasOwn(ADAPTERS, name);

async function load(on: string): Promise<Contests> {
  if (!isRuntime(on)) throw new Error(`expected a runtime, got ${on}`);
  switch (contender) {
    case "moonsocket":
      return (await import("./moonsocket.ts")).contests(await ADAPTERS[on]());
    case "scale":
      return (await import("./scale.ts")).contests(await ADAPTERS[on]());
    case "callbacks":
      return (await import("./callbacks/contests.ts")).contests((await CALLBACKS[on]()).base);
    case "pull":
      return (await import("./pull/contests.ts")).contests((await PULL[on]()).base);
    case "promise-socket":
      return (await import("./promise-socket.ts")).contests;
    case "readline":
      return (await import("./readline.ts")).contests;
    default:
      throw new Error(`expected a contender, got ${contender}`);
  }
}

const contests: Readonly<Record<string, Contest>> = await load(runtime);
const contest = contests[scenario];
if (contest === undefined) throw new Error(`expected ${contender} to have ${scenario}`);
const round = await contest(Number(peer));

async function run(n: number): Promise<Lap> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await round(n);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const lap = { seconds, cpu: (user + system) / 1e6 };
  return typeof value === "number" ? { ...lap, value } : lap;
}

console.log("ready");
for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await run(Number(line))));
process.exit();
