/** What one operation costs as there is more of something: a process for each curve and runtime. */
import { execFileSync } from "node:child_process";
import { Contender } from "./child.ts";
import type { CurveName } from "./contenders/contest.ts";
import { exact } from "./figures.ts";
import type { Runtime } from "./plan.ts";
import type { Curve } from "./report.ts";
import { spread } from "./statistics.ts";

interface Growth {
  readonly name: CurveName;
  readonly title: string;
  readonly x: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  /** How many descriptors a process has for one of them. */
  readonly descriptors?: (runtime: Runtime) => number;
}

const KIB = 2 ** 10;
const MIB = 2 ** 20;

export const CURVES: readonly Growth[] = [
  {
    name: "connections",
    title: "A round trip of 64 bytes, among open connections",
    x: "open connections",
    unit: "µs a round trip",
    sizes: [1, 10, 100, 1000, 10_000],
    descriptors: ({ adapter }) => (adapter === "deno" ? 2 : 1), // there one that has written has two
  },
  {
    name: "line-size",
    title: "One long line",
    x: "bytes of the line",
    unit: "µs a MiB",
    sizes: [64 * KIB, 256 * KIB, MIB, 2 * MIB, 4 * MIB, 8 * MIB],
  },
  {
    name: "all-size",
    title: "All of it, to the end",
    x: "bytes",
    unit: "µs a MiB",
    sizes: [16 * MIB, 64 * MIB, 256 * MIB, 1024 * MIB],
  },
  {
    name: "tiny-lines",
    title: "Lines of 2 bytes that have arrived",
    x: "lines",
    unit: "ns a line",
    sizes: [100, 1000, 10_000, 100_000],
  },
  {
    name: "idle-select",
    title: "A select over idle connections, of which one is readable",
    x: "idle connections",
    unit: "µs a connection",
    sizes: [10, 100, 1000, 10_000],
    descriptors: () => 1,
  },
];

/** What a process has open besides. */
const SPARE = 500;
/** How often a point is measured: more often where it takes no more than so many seconds. */
const REPETITIONS = { least: 3, most: 9, seconds: 1 } as const;
/** At the smallest size, before anything counts, in seconds. */
const WARM_UP = 0.5;

/** What a process may have open; "unlimited" is no number. */
function openFiles(): number {
  const limit = Number(execFileSync("sh", ["-c", "ulimit -n"], { encoding: "utf8" }));
  return Number.isNaN(limit) ? Infinity : limit;
}

/** The sizes for which there are descriptors; where the largest is too large, as many thousands as fit are. */
export function fitting(sizes: readonly number[], descriptors: number, limit: number): readonly number[] {
  const room = limit / descriptors - SPARE;
  const fits = sizes.filter((size) => size <= room);
  const thousands = Math.floor(room / 1000) * 1000;
  return fits.length === sizes.length || thousands <= (fits.at(-1) ?? 0) ? fits : [...fits, thousands];
}

async function point(contender: Contender, size: number): Promise<number> {
  const { least, most, seconds } = REPETITIONS;
  const start = performance.now();
  const values: number[] = [];
  while (values.length < least || (values.length < most && performance.now() - start < seconds * 1000))
    values.push(await contender.value(size));
  return spread(values).median;
}

/** Measures one curve, ours alone, on each runtime. */
export async function grow(
  { name, title, x, unit, sizes, descriptors }: Growth,
  runtimes: readonly Runtime[],
  peer: string,
  told: (what: string) => void,
): Promise<Curve> {
  const limit = openFiles();
  const notes: string[] = [];
  const lines: Curve["lines"][number][] = [];
  for (const runtime of runtimes) {
    const each = descriptors?.(runtime);
    const own = each === undefined ? sizes : fitting(sizes, each, limit);
    const most = own.at(-1) ?? 0;
    if (most !== sizes.at(-1)) {
      const why = `a process has ${exact(limit)} descriptors at most, and each takes ${exact(each ?? 0)}`;
      notes.push(`On ${runtime.name} no more than ${exact(most)}: ${why}.`);
    }
    using contender = await Contender.start(runtime, "scale", name, peer);
    for (let spent = 0; spent < WARM_UP;) spent += (await contender.lap(own[0] ?? 1)).seconds;
    const points: { x: number; y: number }[] = [];
    for (const size of own) {
      told(`${name}: ${exact(size)} on ${runtime.name}`);
      points.push({ x: size, y: await point(contender, size) });
    }
    lines.push({ runtime: runtime.name, points });
  }
  return { name, title, x, unit, lines, ...(notes.length > 0 && { notes }) };
}
