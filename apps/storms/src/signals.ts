/** Abort signals that know how many listeners they have: none is left behind by a call that is over. */
export class Signals {
  listeners = 0;

  readonly #delays: Promise<void>[] = [];

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

  /** One whose listeners are counted. */
  controller(): AbortController {
    const controller = new AbortController();
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    const seen = new Set<unknown>();
    Object.assign(signal, {
      addEventListener: (type: "abort", listener: () => void) => {
        if (!seen.has(listener)) this.listeners++;
        seen.add(listener);
        add(type, listener);
      },
      removeEventListener: (type: "abort", listener: () => void) => {
        if (seen.delete(listener)) this.listeners--;
        remove(type, listener);
      },
    });
    return controller;
  }
}
