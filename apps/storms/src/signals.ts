/** Abort signals that are looked after: no listener is left behind by a call that is over. */
import { getEventListeners } from "node:events";

export class Signals {
  readonly #given: AbortSignal[] = [];
  readonly #delays: Promise<void>[] = [];

  /** How many listeners they have. */
  get listeners(): number {
    return this.#given.reduce((sum, signal) => sum + getEventListeners(signal, "abort").length, 0);
  }

  controller(): AbortController {
    const controller = new AbortController();
    this.#given.push(controller.signal);
    return controller;
  }

  /** One that fires when `delay` is over; without a delay it has fired already. */
  after(delay: Promise<void> | null): AbortSignal {
    const controller = this.controller();
    if (delay === null) controller.abort();
    else this.#delays.push(delay.then(() => controller.abort()));
    return controller.signal;
  }

  /** When all of them have fired. */
  async quiet(): Promise<void> {
    await Promise.all(this.#delays);
  }
}
