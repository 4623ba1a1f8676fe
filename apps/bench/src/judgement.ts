/** Whether a ratio has become much worse than it was: often enough that it was not the machine. */

/** Below this part of what is expected a loss is large. */
const LARGE = 0.7;
/** How often what is low is measured. */
const TIMES = 3;

export interface Judgement {
  readonly isLoss: boolean;
  /** The last one, which decided. */
  readonly measured: number;
}

/** A loss is one that is large however often it is measured. */
export async function judge(expected: number, measure: () => Promise<number>): Promise<Judgement> {
  let measured = Number.NaN;
  for (let left = TIMES; left > 0; left--) {
    measured = await measure();
    if (measured >= expected * LARGE) return { isLoss: false, measured };
  }
  return { isLoss: true, measured };
}
