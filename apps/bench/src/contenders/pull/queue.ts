/** Who has come, until somebody accepts. */
import type { Wire } from "./base.ts";

export class Queue {
  readonly #waiting: Wire[] = [];
  #resolve: ((wire: Wire) => void) | null = null;

  push(wire: Wire): void {
    const resolve = this.#resolve;
    this.#resolve = null;
    if (resolve === null) this.#waiting.push(wire);
    else resolve(wire);
  }

  take(): Promise<Wire> {
    const wire = this.#waiting.shift();
    if (wire !== undefined) return Promise.resolve(wire);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }
}
