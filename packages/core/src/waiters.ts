/** The only file that waits. */
import { asSocketError, type SocketError } from "./errors.ts";
import type { Budget } from "./timeouts.ts";
import type { Transport } from "./transport.ts";

/** Why a wait ended for good. */
export type Interruption = "timeout" | "aborted" | "closed";

/** What has to come before the next try: a wake, or just a turn of I/O. */
export type Pause = "wait" | "turn";

/** Who is told that a wait is over: from within whatever ended it, for a promise would take turns of its own. */
type Then = (why: Interruption | null) => void;

/** The longest timer that is asked for; runtimes fire at once past 2^31 ms. A wait that is longer takes another. */
const LONGEST = 1_000_000;

/**
 * One call that may have to wait, or one after another: tries are the caller's, waits are here.
 *
 * A wait ends in `null`, try again, or in why not to. Whatever happens, the caller tries once more before it is told `"timeout"`,
 * after one real turn of I/O: so a timeout of zero sees what the kernel already has, and so does one that ran out while the
 * event loop was busy.
 */
export class Waiter {
  /** Whether a call is pending. */
  active = true;
  readonly #transport: Transport;
  #budget: Budget;
  #signal: AbortSignal | undefined;
  #then: Then | null = null;
  #interruption: Interruption | null = null;
  #abort: (() => void) | undefined;
  #turning = false;
  /** How many turns and calls have begun. */
  #turns = 0;
  /** A wake came between a try and the wait after it: from within a call to something else. */
  #missed = false;
  /** Since the budget ran out, the caller has tried again. */
  #lastLook = false;
  #timerEnds = Infinity;
  #cancelTimer: (() => void) | null = null;

  constructor(transport: Transport, budget: Budget, signal: AbortSignal | undefined) {
    this.#transport = transport;
    this.#budget = budget;
    this.#listen(signal);
  }

  /** For another call, once the last is over. */
  begin(budget: Budget, signal: AbortSignal | undefined): void {
    this.active = true;
    this.#budget = budget;
    this.#interruption = null;
    this.#turning = false;
    this.#turns++; // what the last call asked for may still come
    this.#missed = false;
    this.#lastLook = false;
    this.#listen(signal);
  }

  #listen(signal: AbortSignal | undefined): void {
    this.#signal = signal;
    if (signal === undefined) return;
    this.#abort ??= () => this.interrupt("aborted");
    signal.addEventListener("abort", this.#abort);
  }

  /** Something may have changed. */
  wake(): void {
    if (this.#turning) return;
    if (this.#then === null) this.#missed = true;
    else this.#settle(null);
  }

  interrupt(why: Interruption): void {
    this.#interruption ??= why;
    this.#settle(why);
  }

  progress(): void {
    if (this.#budget.endless) return;
    const now = this.#transport.clock.now();
    this.#budget.progress(now);
    if (!this.#budget.spent(now)) this.#lastLook = false;
  }

  /** Whether the whole call's time is over, and not only this wait's. */
  get spent(): boolean {
    return !this.#budget.endless && this.#budget.spent(this.#transport.clock.now());
  }

  wait(): Promise<Interruption | null> {
    return new Promise((resolve) => {
      this.pause("wait", resolve);
    });
  }

  /** One real turn of I/O, whatever the budget. */
  turn(): Promise<Interruption | null> {
    return new Promise((resolve) => {
      this.#turn(resolve);
    });
  }

  /** As {@link wait}, or {@link turn} for a call whose time is not over; without a promise. */
  pause(pause: Pause, then: Then): void {
    if (this.#interruption !== null) then(this.#interruption);
    else if (this.#budget.endless) {
      if (pause === "turn") this.#turn(then);
      else this.#sleep(then);
    } else this.#pauseWithin(pause, then);
  }

  #pauseWithin(pause: Pause, then: Then): void {
    const now = this.#transport.clock.now();
    const left = this.#budget.left(now);
    if (pause === "turn" && !this.#budget.spent(now)) this.#turn(then);
    else if (left > 0) {
      this.#setTimer(now, left);
      this.#sleep(then);
    } else if (this.#lastLook) then("timeout");
    else this.#turn(then);
  }

  #turn(then: Then): void {
    if (this.#interruption !== null) {
      then(this.#interruption);
      return;
    }
    this.#turning = true;
    this.#missed = false;
    this.#lastLook = !this.#budget.endless && this.#budget.left(this.#transport.clock.now()) <= 0;
    this.#hold(then);
    const asked = ++this.#turns;
    this.#transport.turn(() => {
      if (asked !== this.#turns) return;
      this.#turning = false;
      this.#settle(null);
    });
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
    this.active = false;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#timerEnds = Infinity;
    if (this.#abort !== undefined) this.#signal?.removeEventListener("abort", this.#abort);
    this.#signal = undefined;
  }

  /** A timer that rings too early is an idle wake-up, and cheaper than a new timer at every byte. */
  #setTimer(now: number, left: number): void {
    const ends = now + left;
    if (ends >= this.#timerEnds) return;
    this.#cancelTimer?.();
    this.#timerEnds = ends;
    this.#cancelTimer = this.#transport.clock.timer(Math.min(left, LONGEST), () => {
      this.#timerEnds = Infinity;
      this.#cancelTimer = null;
      this.wake();
    });
  }

  #sleep(then: Then): void {
    this.#hold(then);
    if (!this.#missed) return;
    this.#missed = false;
    const asked = this.#turns;
    // Not from within: the caller is not asleep yet. Something else may have ended this wait by then, and a turn have begun.
    void Promise.resolve().then(() => {
      if (asked === this.#turns) this.#settle(null);
    });
  }

  #hold(then: Then): void {
    this.#transport.hold();
    this.#then = then;
  }

  #settle(why: Interruption | null): void {
    const then = this.#then;
    if (then === null) return;
    this.#then = null;
    this.#transport.release();
    then(why);
  }
}
