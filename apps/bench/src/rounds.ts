/** One scenario: everybody is started, warmed up, and asked in turn, round after round. */
import { Contender } from "./child.ts";
import { contendersOf, type Runtime, type Scenario } from "./plan.ts";
import type { Measured, Row } from "./report.ts";
import { next, type Warmth } from "./warm-up.ts";

export interface Pace extends Warmth {
  /** How many rounds count. */
  readonly rounds: number;
  /** How many processes tell of a value that is measured once in each. */
  readonly processes: number;
}

type Told = (what: string) => void;

/** One contender, on one runtime. */
export interface Asked {
  readonly runtime: Runtime;
  readonly name: string;
}

const rowOf = ({ runtime, name }: Asked): Row & { values: number[]; cpu: number[] } => ({
  runtime: runtime.name,
  contender: name,
  values: [],
  cpu: [],
});

/** Whoever has the scenario, on each of the runtimes. */
export const everybody = (scenario: Scenario, runtimes: readonly Runtime[]): readonly Asked[] =>
  runtimes.flatMap((runtime) => contendersOf(scenario, runtime).map((name) => ({ runtime, name })));

export async function measure(
  scenario: Scenario,
  asked: readonly Asked[],
  peer: string,
  pace: Pace,
  told: Told,
): Promise<Measured> {
  const rows =
    scenario.once === true ? once(scenario, asked, peer, pace, told) : again(scenario, asked, peer, pace, told);
  const { name, title, unit, better } = scenario;
  return { name, title, unit, better, rows: await rows };
}

/** Each value in a process of its own. */
async function once(
  scenario: Scenario,
  asked: readonly Asked[],
  peer: string,
  { processes }: Pace,
  told: Told,
): Promise<Row[]> {
  const rows = asked.map(rowOf);
  for (let round = 1; round <= processes; round++) {
    for (const [at, { runtime, name }] of asked.entries()) {
      told(`${scenario.name}: process ${round} of ${processes}, ${name} on ${runtime.name}`);
      using contender = await Contender.start(runtime, name, scenario.name, peer);
      rows[at]?.values.push(await contender.value(1));
    }
  }
  return rows;
}

async function again(
  scenario: Scenario,
  asked: readonly Asked[],
  peer: string,
  pace: Pace,
  told: Told,
): Promise<Row[]> {
  using stack = new DisposableStack();
  const contenders: { one: Contender; n: number; row: ReturnType<typeof rowOf> }[] = [];
  for (const who of asked) {
    told(`${scenario.name}: warming up ${who.name} on ${who.runtime.name}`);
    const one = stack.use(await Contender.start(who.runtime, who.name, scenario.name, peer));
    contenders.push({ one, n: await warmUp(one, pace), row: rowOf(who) });
  }
  for (let round = 1; round <= pace.rounds; round++) {
    told(`${scenario.name}: round ${round} of ${pace.rounds}`);
    for (const { one, n, row } of contenders) {
      const { seconds, cpu } = await one.lap(n);
      row.values.push((n / seconds) * scenario.each);
      row.cpu.push((cpu / n) * 1e6);
    }
  }
  return contenders.map(({ row }) => row);
}

/** Runs it for a while; gives how many operations a round takes. */
async function warmUp(one: Contender, pace: Warmth): Promise<number> {
  let n = 8;
  for (let spent = 0; ;) {
    const { seconds } = await one.lap(n);
    spent += seconds;
    const { n: more, isWarm } = next({ n, seconds, spent }, pace);
    if (isWarm) return more;
    n = more;
  }
}
