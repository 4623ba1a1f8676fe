/** A report for tests: nobody measured this. */
import type { Curve, Measured, Report, Row } from "./report.ts";

const row = (runtime: string, contender: string, values: readonly number[], cpu: readonly number[] = []): Row => ({
  runtime,
  contender,
  values,
  cpu,
});

export const LINES: Measured = {
  name: "lines",
  title: 'receive("*l") <62 bytes>',
  unit: "lines/s",
  better: "more",
  rows: [
    row("Node 24", "callbacks", [2_000_000, 2_000_000, 2_000_000], [0.5, 0.5, 0.5]),
    row("Node 24", "readline", [600_000, 500_000, 400_000], [2, 2, 2]),
    row("Node 24", "moonsocket", [1_234_567, 1_200_000, 1_240_000], [0.81, 0.8, 0.82]),
    row("LuaJIT", "LuaSocket", [1_100_000, 1_000_000, 1_050_000]),
    row("Lua 5.4", "LuaSocket", [800_000, 800_000, 800_000]),
  ],
};

export const ROUND_TRIP: Measured = {
  name: "round-trip",
  title: "Round trip",
  unit: "round trips/s",
  better: "more",
  rows: [
    row("Node 24", "moonsocket", [9700, 9700, 9700]),
    row("Node 24", "callbacks", [10_000, 10_000, 10_000]),
    row("Node 24", "pull", [9000, 9000, 9000]),
    row("Bun", "moonsocket", [9000, 9000, 9000]),
    row("Bun", "callbacks", [9000, 9000, 9000]),
    row("Bun", "pull", [10_000, 10_000, 10_000]),
    row("Deno", "moonsocket", [5000, 5000, 5000]),
  ],
};

export const MEMORY: Measured = {
  name: "idle-memory",
  title: "An idle connection",
  unit: "bytes a connection",
  better: "less",
  rows: [
    row("Node 24", "moonsocket", [7000, 7000, 7000]),
    row("Node 24", "callbacks", [5000, 5000, 5000]),
    row("Bun", "moonsocket", [2500, 2500, 2500]),
    row("Bun", "callbacks", [1000, 1000, 1000]),
    row("Deno", "moonsocket", [9000, 9000, 9000]),
    row("Deno", "callbacks", [3000, 3000, 3000]),
  ],
};

export const GROWING: Curve = {
  name: "growing",
  title: "select & friends",
  x: "connections",
  unit: "µs a call",
  lines: [
    { runtime: "Node 24", points: [1, 100, 10_000].map((x) => ({ x, y: 3 * x })) },
    { runtime: "Bun", points: [1, 100].map((x) => ({ x, y: 0.02 * x })) },
  ],
};

export const REPORT: Report = {
  made: "2026-11-30T22:00:00.000Z",
  mode: "short",
  machine: { processor: "Made Up", cores: 2, system: "Linux" },
  versions: { "Node 24": "24.21.0", Bun: "1.4.5", Deno: "2.9.6" },
  scenarios: [LINES, ROUND_TRIP, MEMORY],
  curves: [GROWING],
};
