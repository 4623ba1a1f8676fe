/** What a runtime pushes, until somebody pulls. */

/** A connection is paused above, and goes on below a quarter of it. */
const MOST = 192 * 1024;

export class Inbox {
  readonly #flow: (on: boolean) => void;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #flowing = true;
  #ended = false;
  #resolve: ((bytes: Uint8Array | null) => void) | null = null;

  constructor(flow: (on: boolean) => void) {
    this.#flow = flow;
  }

  push(chunk: Uint8Array): void {
    const resolve = this.#resolve;
    if (resolve !== null) {
      this.#resolve = null;
      resolve(chunk);
      return;
    }
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > MOST) this.#let(false);
  }

  end(): void {
    this.#ended = true;
    this.#resolve?.(null);
    this.#resolve = null;
  }

  read(): Promise<Uint8Array | null> {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) {
      this.#size -= chunk.length;
      if (this.#size <= MOST / 4) this.#let(true);
      return Promise.resolve(chunk);
    }
    if (this.#ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  #let(on: boolean): void {
    if (on === this.#flowing) return;
    this.#flowing = on;
    this.#flow(on);
  }
}
