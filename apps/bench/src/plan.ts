/** What is measured, and who is asked. */
import { bun, deno, denoRun, node24, node26 } from "@moonsocket/runtimes";
import { PIECE } from "./content.ts";
import type { ScenarioName } from "./contenders/contest.ts";

export interface Scenario {
  readonly name: ScenarioName;
  readonly title: string;
  readonly unit: string;
  readonly better: "more" | "less";
  /** The value of one operation, in the unit. */
  readonly each: number;
  /** It tells a value, once in a process of its own: 10,000 connections are as many as two processes may have. */
  readonly once?: true;
}

const MIB = PIECE / 2 ** 20;

export const SCENARIOS: readonly Scenario[] = [
  { name: "round-trip", title: "Round trip of 64 bytes", unit: "round trips/s", better: "more", each: 1 },
  {
    name: "round-trip-timeout",
    title: "Round trip of 64 bytes, a limit of 5 seconds set",
    unit: "round trips/s",
    better: "more",
    each: 1,
  },
  { name: "lines", title: "Lines of 62 bytes", unit: "lines/s", better: "more", each: 1 },
  { name: "lines-crlf", title: "Lines of 4 KiB with CRLF", unit: "lines/s", better: "more", each: 1 },
  { name: "receive-64k", title: "Receiving in bulk, by 64 KiB", unit: "MiB/s", better: "more", each: MIB },
  { name: "receive-any", title: "Receiving in bulk, as it comes", unit: "MiB/s", better: "more", each: MIB },
  { name: "receive-all", title: "Receiving in bulk, to the end", unit: "MiB/s", better: "more", each: MIB },
  { name: "send-bulk", title: "Sending in bulk, by 64 KiB", unit: "MiB/s", better: "more", each: MIB },
  { name: "send-small", title: "Sending pieces of 32 bytes", unit: "pieces/s", better: "more", each: 1 },
  { name: "connect", title: "Connecting and closing", unit: "connections/s", better: "more", each: 1 },
  { name: "accept", title: "Accepting and closing", unit: "connections/s", better: "more", each: 1 },
  { name: "serve-64", title: "Serving 64 connections", unit: "answers/s", better: "more", each: 1 },
  {
    name: "idle-memory",
    title: "10,000 idle connections",
    unit: "bytes a connection",
    better: "less",
    each: 1,
    once: true,
  },
  {
    name: "select",
    title: "Selects over 10,000 connections",
    unit: "selects/s",
    better: "more",
    each: 1,
    once: true,
  },
];

export interface Runtime {
  readonly name: string;
  readonly command: readonly [executable: string, ...flags: string[]];
  /** Whose adapter it takes; `null` for Lua. */
  readonly adapter: "node" | "bun" | "deno" | null;
}

export const RUNTIMES: readonly Runtime[] = [
  { name: "Node 24", command: [node24, "--expose-gc"], adapter: "node" },
  { name: "Node 26", command: [node26, "--expose-gc"], adapter: "node" },
  { name: "Bun", command: [bun, "run"], adapter: "bun" },
  { name: "Deno", command: [deno, ...denoRun, "--allow-all", "--v8-flags=--expose-gc"], adapter: "deno" },
];

export const LUAS: readonly Runtime[] = [
  { name: "LuaJIT", command: ["luajit"], adapter: null },
  { name: "Lua 5.4", command: ["lua5.4"], adapter: null },
];

const LINES: readonly ScenarioName[] = ["lines", "lines-crlf"];
const WITH_LIBRARY: readonly ScenarioName[] = [
  "round-trip",
  "round-trip-timeout",
  "receive-64k",
  "receive-all",
  "send-bulk",
  "send-small",
];

/** Two have no counterpart there, and a select there has no more than 1,024. */
const WITHOUT_LUA: readonly ScenarioName[] = ["receive-any", "idle-memory", "select"];

/** Who is asked for a scenario on a runtime, ours first. */
export function contendersOf({ name }: Scenario, { adapter }: Runtime): readonly string[] {
  if (adapter === null) return WITHOUT_LUA.includes(name) ? [] : ["LuaSocket"];
  if (name === "select") return ["moonsocket"]; // nobody else has one
  const others = LINES.includes(name) ? ["readline"] : WITH_LIBRARY.includes(name) ? ["promise-socket"] : [];
  return ["moonsocket", "callbacks", "pull", ...others];
}
