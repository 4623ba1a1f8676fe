/** The calls on one object: at most one of each kind at a time, each with a waiter that `wake` and `close` reach. */
import { asSocketError } from "./errors.ts";
import { Timeouts, type Budget } from "./timeouts.ts";
import type { Transport } from "./transport.ts";
import { Waiter, type Interruption, type Pause } from "./waiters.ts";

/** What may run side by side on one object: one of each. */
export type Activity = "receive" | "send" | "accept" | "connect";

const ACTIVITIES: readonly Activity[] = ["receive", "send", "accept", "connect"];

/** A call that tries as often as it takes. */
export interface Pursuit<T> {
  /** The answer, or what has to come before the next try. */
  attempt(): T | Pause;
  /** The answer, where nobody waits any longer. */
  stop(why: Interruption): T;
  /** Whether bytes have moved since this was last asked. */
  moved(): boolean;
}

export class Calls {
  readonly transport: Transport;
  readonly timeouts: Timeouts = new Timeouts();
  /** Calls by other objects, such as a select, that want to know of a change. */
  watchers: Set<() => void> | null = null;
  /** Of each kind of call the waiter, once there was one that had to wait. */
  readonly #waiters: Record<Activity, Waiter | null> = { receive: null, send: null, accept: null, connect: null };

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Something may have changed: whoever waits for this object tries again. */
  readonly wake = (): void => {
    const { receive, send, accept, connect } = this.#waiters;
    receive?.wake();
    send?.wake();
    accept?.wake();
    connect?.wake();
    this.#tellWatchers();
  };

  #tellWatchers(): void {
    if (this.watchers !== null) for (const watcher of this.watchers) watcher();
  }

  watch(watcher: () => void): void {
    this.watchers ??= new Set();
    this.watchers.add(watcher);
  }

  pending(activity: Activity): boolean {
    return this.#waiters[activity]?.active === true;
  }

  /** Misuse: a second concurrent call of one kind. */
  refuseSecond(activity: Activity, doing: string = activity): void {
    if (this.pending(activity)) {
      throw new TypeError(
        `Cannot ${doing}: another ${activity} on this object is still pending, expected one at a time`,
      );
    }
  }

  /** Runs a call that may wait, alone of its kind, with a waiter that `wake` and `close` reach. */
  async run<T>(
    activity: Activity,
    signal: AbortSignal | undefined,
    call: (waiter: Waiter) => Promise<T>,
    budget: Budget = this.timeouts.budget(this.transport.clock),
  ): Promise<T> {
    const waiter = this.#waiter(activity, signal, budget);
    try {
      return await call(waiter);
    } finally {
      waiter.end();
    }
  }

  /** As {@link run}, for a call that is tried again at every wake: one promise, however often that is. */
  pursue<T extends object>(
    activity: Activity,
    signal: AbortSignal | undefined,
    call: Pursuit<T>,
    first: Pause,
  ): Promise<T> {
    const waiter = this.#waiter(activity, signal, this.timeouts.budget(this.transport.clock));
    call.moved(); // what the first try moved came before the clock was started
    return new Promise((resolve, reject) => {
      const again = (why: Interruption | null): void => {
        try {
          const result = why === null ? call.attempt() : call.stop(why);
          if (typeof result === "string") {
            if (call.moved()) waiter.progress();
            waiter.pause(result, again);
            return;
          }
          waiter.end();
          resolve(result);
        } catch (error) {
          waiter.end(); // a slip of the transport's, and no business of who has woken us
          reject(asSocketError(error));
        }
      };
      waiter.pause(first, again);
    });
  }

  #waiter(activity: Activity, signal: AbortSignal | undefined, budget: Budget): Waiter {
    const known = this.#waiters[activity];
    if (known === null) return (this.#waiters[activity] = new Waiter(this.transport, budget, signal));
    known.begin(budget, signal);
    return known;
  }

  /** Ends pending calls with "closed": all of them, or those of one kind. */
  interrupt(activity?: Activity): void {
    for (const name of ACTIVITIES) {
      const waiter = this.#waiters[name];
      if (waiter?.active === true && (activity === undefined || name === activity)) waiter.interrupt("closed");
    }
    this.#tellWatchers();
  }
}
