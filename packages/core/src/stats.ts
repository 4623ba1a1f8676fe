import type { Clock } from "./transport.ts";

/** Accounting, for throttling: bytes received by the user, bytes sent, age in seconds of a monotonic clock. */
export class Stats {
  received = 0;
  sent = 0;
  readonly #clock: Clock;
  #birth: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#birth = clock.now();
  }

  get age(): number {
    return this.#clock.now() - this.#birth;
  }

  set age(seconds: number) {
    this.#birth = this.#clock.now() - seconds;
  }
}
