/** The scripted transport's time: the virtual clock, and an account of what core asks of it. */
import { macrotask } from "../src/memory/macrotask.ts";
import { VirtualClock } from "../src/memory/virtual-clock.ts";
import { pending, timed } from "./timed.ts";

/** So many turns with nothing to come, and nothing will. */
const PATIENCE = 1000;

export class Loop extends VirtualClock {
  /** What core asked for, and neither rang nor was cancelled. */
  readonly timers: Set<() => void> = new Set();
  timersAsked = 0;
  turnsAsked = 0;
  /** How much too early timers ring, in seconds; shorter ones are punctual. */
  early = 0;

  constructor() {
    super(macrotask);
  }

  override timer(seconds: number, ring: () => void): () => void {
    if (!(seconds >= 0 && seconds <= 1_000_000)) throw new Error(`a timer of ${seconds} seconds`);
    this.timersAsked++;
    this.timers.add(ring);
    const cancel = super.timer(seconds > this.early ? seconds - this.early : seconds, () => {
      this.timers.delete(ring);
      ring();
    });
    return () => {
      this.timers.delete(ring);
      cancel();
    };
  }

  override turn(done: () => void): void {
    this.turnsAsked++;
    super.turn(done);
  }

  /** In `seconds` from now: the test's own, which no account counts. */
  at(seconds: number, run: () => void): void {
    super.timer(seconds, run);
  }

  /** Turns and time, as much as it takes. */
  async finish<T>(promise: Promise<T>): Promise<T> {
    const failed = Promise.withResolvers<never>();
    const stop = this.drive((turns) => {
      if (turns > PATIENCE) failed.reject(new Error("nothing is left that could settle this promise"));
    });
    try {
      return await Promise.race([promise, failed.promise]);
    } finally {
      stop();
    }
  }

  timed<T>(promise: Promise<T>): Promise<[value: T, seconds: number]> {
    return timed(this, () => this.finish(promise));
  }

  pending(promise: Promise<unknown>): Promise<boolean> {
    return pending(this, promise);
  }
}
