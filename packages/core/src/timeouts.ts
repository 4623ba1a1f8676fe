/** Block and total limit → how long the next wait may last. Pure: the time is handed in. Seconds everywhere; negative is none. */

import type { Clock } from "./transport.ts";

/** `b` limits each wait, `t` (also `r`, LuaSocket's other name for it) the whole call. */
export type TimeoutMode = "b" | "t" | "r";

export class Timeouts {
  block = -1;
  total = -1;

  set(value: number, mode: TimeoutMode): void {
    const limit = value < 0 ? -1 : value + 0; // -0 is 0 (behaviour T-53)
    if (mode === "b") this.block = limit;
    else this.total = limit;
  }

  /** Zero never waits; a connect then tries the first address only. */
  get zero(): boolean {
    return this.block === 0 || this.total === 0;
  }

  /** Whether nothing is limited. */
  get none(): boolean {
    return this.block < 0 && this.total < 0;
  }

  /** For a call that begins now. */
  budget(clock: Pick<Clock, "now">): Budget {
    return this.none ? UNLIMITED : this.start(clock.now());
  }

  start(now: number): Budget {
    return new Budget(this.block, this.total, now, now);
  }

  /** The block limit begins with the first progress only: looking a name up is not an I/O wait, and under the total alone. */
  startWithTotal(now: number): Budget {
    return new Budget(this.block, this.total, now, Infinity);
  }
}

/** What one call may still wait. */
export class Budget {
  /** Nothing limits it: nobody need look at the clock. */
  readonly endless: boolean;
  readonly #block: number;
  readonly #totalEnds: number;
  #blockEnds: number;

  constructor(block: number, total: number, now: number, blockBegins: number) {
    this.#block = block < 0 ? Infinity : block;
    this.#totalEnds = now + (total < 0 ? Infinity : total);
    this.endless = this.#block === Infinity && this.#totalEnds === Infinity;
    this.#blockEnds = blockBegins + this.#block;
  }

  /** A byte has moved, or the next address is tried: the block limit starts again. An idle wake-up is no progress. */
  progress(now: number): void {
    this.#blockEnds = now + this.#block;
  }

  left(now: number): number {
    return Math.min(this.#blockEnds, this.#totalEnds) - now;
  }

  spent(now: number): boolean {
    return this.#totalEnds <= now;
  }
}

/** One for everybody: progress changes nothing about it. */
export const UNLIMITED: Budget = new Budget(-1, -1, 0, 0);
