/** Which rows of a scenario belong together. */
import { OURS, type Measured, type Report, type Row } from "./report.ts";

/** Everybody on one runtime, ours first. */
export interface Group {
  readonly runtime: string;
  /** None on a runtime of Lua. */
  readonly ours: Row | undefined;
  readonly rows: readonly Row[];
}

/** The runtimes of a scenario, in the order in which they were measured. */
export const groupsOf = ({ rows }: Measured): readonly Group[] =>
  [...Map.groupBy(rows, ({ runtime }) => runtime)].map(([runtime, all]) => {
    const isOurs = ({ contender }: Row): boolean => contender === OURS;
    const ours = all.find(isOurs);
    return { runtime, ours, rows: [...all.filter(isOurs), ...all.filter((row) => !isOurs(row))] };
  });

/** The row of one contender on one runtime. */
export const rowOn = ({ rows }: Measured, runtime: string, contender: string): Row | undefined =>
  rows.find((row) => row.runtime === runtime && row.contender === contender);

/** The real LuaSocket: under LuaJIT, or else under Lua 5.4. */
export const luaSocketIn = (measured: Measured): Row | undefined =>
  rowOn(measured, "LuaJIT", "LuaSocket") ?? rowOn(measured, "Lua 5.4", "LuaSocket");

/** The runtimes that ours was measured on, in any scenario. */
export const runtimesOf = ({ scenarios }: Report): readonly string[] => [
  ...new Set(
    scenarios
      .flatMap(({ rows }) => rows)
      .filter(({ contender }) => contender === OURS)
      .map(({ runtime }) => runtime),
  ),
];
