/** Time and the event loop, turned by hand: nothing here waits for real time. */
import type { Clock } from "../src/transport.ts";

interface Due {
  readonly at: number;
  readonly run: () => void;
}

const earliest = (...lists: Iterable<Due>[]): Due | undefined =>
  lists
    .flatMap((list) => [...list])
    .reduce<Due | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);

export class Loop implements Clock {
  /** What core asked for, and neither rang nor was cancelled. */
  readonly timers: Set<Due> = new Set();
  timersAsked = 0;
  turnsAsked = 0;
  /** How much too early timers ring, in seconds; shorter ones are punctual. */
  early = 0;
  #now = 1000;
  readonly #script = new Set<Due>();
  #events: (() => void)[] = [];
  #done: (() => void)[] = [];

  now(): number {
    return this.#now;
  }

  unix(): number {
    return 1_700_000_000 + this.#now;
  }

  timer(seconds: number, ring: () => void): () => void {
    if (!(seconds >= 0 && seconds <= 1_000_000)) throw new Error(`a timer of ${seconds} seconds`);
    this.timersAsked++;
    const due = { at: this.#now + (seconds > this.early ? seconds - this.early : seconds), run: ring };
    this.timers.add(due);
    return () => this.timers.delete(due);
  }

  turn(done: () => void): void {
    this.turnsAsked++;
    this.#done.push(done);
  }

  /** In `seconds` from now. */
  at(seconds: number, run: () => void): void {
    this.#script.add({ at: this.#now + seconds, run });
  }

  /** In the next turn: what the kernel already has, and the runtime has not looked at. */
  soon(run: () => void): void {
    this.#events.push(run);
  }

  /** Every promise that can settle without another turn settles. */
  flush(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  /** One turn: timers that are due, then I/O, then those who asked to be told. */
  async turns(count = 1): Promise<void> {
    await this.flush();
    for (let left = count; left > 0; left--) {
      const done = this.#done.splice(0);
      for (let due = this.#next(this.#now); due !== undefined; due = this.#next(this.#now)) {
        this.#ring(due);
        await this.flush();
      }
      for (const run of [...this.#events.splice(0), ...done]) run();
      await this.flush();
    }
  }

  /** The loop was busy: time has passed, and nothing else happened. */
  busy(seconds: number): void {
    this.#now += seconds;
  }

  /** Lets time pass, with all the turns that are asked for meanwhile. */
  async advance(seconds: number): Promise<void> {
    const end = this.#now + seconds;
    await this.#quiet();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#ring(next);
      await this.#quiet();
    }
    this.#now = end;
  }

  /** Turns and time, as much as it takes. */
  async finish<T>(promise: Promise<T>): Promise<T> {
    return (await this.timed(promise))[0];
  }

  /** What a promise yields, and after how many seconds: exact to a microsecond. */
  async timed<T>(promise: Promise<T>): Promise<[value: T, seconds: number]> {
    const begun = this.#now;
    const waiting = new Set([promise]);
    const seen = promise.finally(() => waiting.clear());
    seen.catch(() => {});
    for (let steps = 0; waiting.size > 0; steps++) {
      await this.flush();
      if (waiting.size === 0) break;
      if (steps > 20_000) throw new Error("this goes on for ever");
      if (this.#events.length + this.#done.length > 0) {
        await this.turns();
        continue;
      }
      const next = this.#next(Infinity);
      if (next === undefined) throw new Error("nothing is left that could settle this promise");
      this.#ring(next);
    }
    return [await seen, Math.round((this.#now - begun) * 1e6) / 1e6];
  }

  /** Whether a promise is still pending, once everything that can has settled. */
  async pending(promise: Promise<unknown>): Promise<boolean> {
    const waiting = new Set([promise]);
    promise.then(
      () => waiting.clear(),
      () => waiting.clear(),
    );
    await this.#quiet();
    return waiting.size > 0;
  }

  async #quiet(): Promise<void> {
    for (await this.flush(); this.#events.length + this.#done.length > 0;) await this.turns();
  }

  #next(end: number): Due | undefined {
    const next = earliest(this.#script, this.timers);
    return next !== undefined && next.at <= end ? next : undefined;
  }

  #ring(due: Due): void {
    this.#script.delete(due);
    this.timers.delete(due);
    this.#now = Math.max(this.#now, due.at);
    due.run();
  }
}
