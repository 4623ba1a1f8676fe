/** What became of cases. */
import { Failure, show } from "./bench/assert.ts";
import type { Mode, Planned } from "./plan.ts";

/**
 * `pass`: the promise was kept. `pass-without`: a capability is absent, and refused as it must be. `known-failure`: it failed, as was
 * expected.
 */
export type Outcome = "pass" | "fail" | "pass-without" | "not-applicable" | "known-failure";

export const OUTCOMES: readonly Outcome[] = ["pass", "fail", "pass-without", "not-applicable", "known-failure"];

export interface Result {
  /** `floor/area/what-must-hold`. */
  readonly id: string;
  readonly floor: string;
  readonly area: string;
  readonly promises: readonly string[];
  readonly outcome: Outcome;
  /** Why it did not have to pass as it stands: what is absent, or what is known. */
  readonly reason: string | null;
  /** What failed. */
  readonly message: string | null;
  readonly seconds: number;
}

const UNLESS_FAILED: Readonly<Record<Mode, Outcome>> = {
  with: "pass",
  without: "pass-without",
  "not-applicable": "not-applicable",
  "known-failure": "known-failure",
};

/** What to say of something that was thrown. */
export type Explain = (thrown: unknown) => string;

/** Runs one case; never rejects. */
export async function judge(planned: Planned, explain: Explain): Promise<Result> {
  const { id, mode, reason, promises } = planned;
  const began = performance.now();
  const message = await planned.run().then(() => null, explain);
  const seconds = (performance.now() - began) / 1000;
  return {
    ...partsOf(id),
    promises,
    outcome: message === null ? UNLESS_FAILED[mode] : "fail",
    reason,
    message,
    seconds,
  };
}

/** Something that went wrong outside of every case. */
export const stray = (message: string): Result => ({
  ...partsOf("runner/stray/nothing-surfaces-outside-of-a-case"),
  promises: [],
  outcome: "fail",
  reason: null,
  message,
  seconds: 0,
});

export function count(results: readonly Result[], outcome: Outcome): number {
  return results.filter((result) => result.outcome === outcome).length;
}

/** Results by floor and area, in the order in which they come. */
export const byArea = (results: readonly Result[]): Map<string, Result[]> =>
  Map.groupBy(results, ({ floor, area }) => `${floor}/${area}`);

/** What an id says beyond its area. */
export const titleOf = ({ id, floor, area }: Result): string => id.slice(`${floor}/${area}/`.length);

function partsOf(id: string): Pick<Result, "id" | "floor" | "area"> {
  const [floor = "", area = ""] = id.split("/");
  return { id, floor, area };
}

export const messageOf: Explain = (thrown) => (thrown instanceof Failure ? thrown.message : show(thrown));

export const traceOf: Explain = (thrown) => {
  if (thrown instanceof Failure && thrown.cause !== undefined) return `${thrown.message}\n${traceOf(thrown.cause)}`;
  return (thrown instanceof Error && thrown.stack) || messageOf(thrown);
};
