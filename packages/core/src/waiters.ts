/** The only file that waits. */
import { asSocketError, type SocketError } from "./errors.ts";
import type { Budget } from "./timeouts.ts";
import type { Transport } from "./transport.ts";

/** Why a wait ended for good. */
export type Interruption = "timeout" | "aborted" | "closed";

/** The longest timer that is asked for; runtimes fire at once past 2^31 ms. A wait that is longer takes another. */
const LONGEST = 1_000_000;

/**
 * One call that may have to wait: tries are the caller's, waits are here.
 *
 * A wait ends in `null`, try again, or in why not to. Whatever happens, the caller tries once more before it is told `"timeout"`,
 * after one real turn of I/O: so a timeout of zero sees what the kernel already has, and so does one that ran out while the
 * event loop was busy.
 */
export class Waiter {
  readonly #transport: Transport;
  readonly #budget: Budget;
  readonly #signal: AbortSignal | undefined;
  #resolve: ((why: Interruption | null) => void) | null = null;
  #interruption: Interruption | null = null;
  #turning = false;
  /** A wake came between a try and the wait after it: from within a call to something else. */
  #missed = false;
  /** Since the budget ran out, the caller has tried again. */
  #lastLook = false;
  #timerEnds = Infinity;
  #cancelTimer: (() => void) | null = null;

  constructor(transport: Transport, budget: Budget, signal: AbortSignal | undefined) {
    this.#transport = transport;
    this.#budget = budget;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#abort);
  }

  readonly #abort = (): void => this.interrupt("aborted");

  /** Something may have changed. */
  readonly wake = (): void => {
    if (this.#turning) return;
    if (this.#resolve === null) this.#missed = true;
    else this.#settle(null);
  };

  interrupt(why: Interruption): void {
    this.#interruption ??= why;
    this.#settle(why);
  }

  progress(): void {
    const now = this.#transport.clock.now();
    this.#budget.progress(now);
    if (!this.#budget.spent(now)) this.#lastLook = false;
  }

  /** Whether the whole call's time is over, and not only this wait's. */
  get spent(): boolean {
    return this.#budget.spent(this.#transport.clock.now());
  }

  wait(): Promise<Interruption | null> {
    const now = this.#transport.clock.now();
    const left = this.#budget.left(now);
    if (this.#interruption !== null) return Promise.resolve(this.#interruption);
    if (left > 0) return this.#sleep(now, left);
    return this.#lastLook ? Promise.resolve("timeout") : this.turn();
  }

  /** One real turn of I/O, whatever the budget. */
  turn(): Promise<Interruption | null> {
    if (this.#interruption !== null) return Promise.resolve(this.#interruption);
    this.#turning = true;
    this.#missed = false;
    this.#lastLook = this.#budget.left(this.#transport.clock.now()) <= 0;
    this.#transport.turn(() => {
      this.#turning = false;
      this.#settle(null);
    });
    return this.#promise();
  }

  /**
   * Waits for a transport's promise: what it yields, the error that it fails with, or why that is no longer waited for. What comes
   * too late goes to `late`.
   */
  async outcome<T extends object>(
    promise: Promise<T>,
    late?: (value: T) => void,
  ): Promise<T | SocketError | Interruption> {
    let settled: T | SocketError | null = null;
    let given = false;
    promise.then(
      (value) => {
        settled = value;
        if (given) late?.(value);
        this.wake();
      },
      (thrown: unknown) => {
        settled = asSocketError(thrown);
        this.wake();
      },
    );
    for (;;) {
      const why = await this.wait();
      if (settled !== null) return settled;
      given = why !== null;
      if (why !== null) return why;
    }
  }

  /** To be called when the call is over, whatever came of it. */
  end(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#signal?.removeEventListener("abort", this.#abort);
  }

  #sleep(now: number, left: number): Promise<Interruption | null> {
    const ends = now + left;
    // A timer that rings too early is an idle wake-up, and cheaper than a new timer at every byte.
    if (ends < this.#timerEnds) {
      this.#cancelTimer?.();
      this.#timerEnds = ends;
      this.#cancelTimer = this.#transport.clock.timer(Math.min(left, LONGEST), () => {
        this.#timerEnds = Infinity;
        this.#cancelTimer = null;
        this.wake();
      });
    }
    const slept = this.#promise();
    if (this.#missed) this.#settle(null);
    this.#missed = false;
    return slept;
  }

  #promise(): Promise<Interruption | null> {
    this.#transport.hold();
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  #settle(why: Interruption | null): void {
    const resolve = this.#resolve;
    if (resolve === null) return;
    this.#resolve = null;
    this.#transport.release();
    resolve(why);
  }
}
