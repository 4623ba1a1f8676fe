/** Abort controllers whose listeners are counted. */

export class Aborts {
  /** How many listeners nobody has taken off. */
  listeners = 0;

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

/** A signal that has fired already. */
export const ABORTED: AbortSignal = AbortSignal.abort();
