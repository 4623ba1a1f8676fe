/** What was opened and has not been given back, and who broke which rule of the contract. */
import { SocketError } from "@moonsocket/core";

export type Kind = "descriptors" | "timers" | "waits" | "promises";

/** Something to be ended when nobody else does. */
export interface Open {
  /** What it is, for a message. */
  readonly label: string;
  end(): void;
}

export class Account {
  /** Rules that were broken, each said once. */
  readonly breaches: Set<string> = new Set();
  /** Connections, listeners and bound addresses that are open. */
  readonly #open: Set<Open> = new Set();
  readonly #freeing = new Set<{ readonly label: string; readonly fd: () => number }>();
  /** What the transport has been asked and has not answered. */
  readonly #asked = new Set<{ readonly what: string }>();
  readonly #counts: Record<Kind, number> = { descriptors: 0, timers: 0, waits: 0, promises: 0 };

  /** What is left, for a message; nothing where all is given back. */
  get remainder(): string {
    const counts = Object.entries(this.#counts).filter(([, count]) => count !== 0);
    for (const one of this.#freeing) if (one.fd() === -1) this.#freeing.delete(one);
    const labels = [...this.#open].map(({ label }) => label);
    const kept = [...this.#freeing].map(({ label }) => `the descriptor of ${label}`);
    return [...counts.map(([kind, count]) => `${count} ${kind}`), ...labels, ...kept].join(", ");
  }

  /** What is open or not answered, for a message about somebody who waits. */
  get outstanding(): readonly string[] {
    const asked = [...this.#asked].map(({ what }) => `${what} is not answered`);
    return [...[...this.#open].map(({ label }) => label), ...asked];
  }

  /** All that is wrong, for a message. */
  get faults(): string {
    return [this.remainder, ...this.breaches].filter((text) => text !== "").join("; ");
  }

  /** A descriptor that has been given back, and is soon to be freed. */
  freeing(label: string, fd: () => number): void {
    this.#freeing.add({ label, fd });
  }

  /** Counts one more, and gives what counts it out, once. */
  begin(kind: Kind): () => void {
    this.#counts[kind]++;
    let running = true;
    return () => {
      if (running) this.#counts[kind]--;
      running = false;
    };
  }

  /** A descriptor, until what it returns is called. */
  opened(object: Open): () => void {
    const over = this.begin("descriptors");
    this.#open.add(object);
    return () => {
      over();
      this.#open.delete(object);
    };
  }

  /** Ends whatever is open. */
  endAll(): void {
    for (const one of this.#open) {
      try {
        one.end();
      } catch (thrown) {
        this.breach(`${one.label} can't be ended: ${String(thrown)}`);
      }
    }
  }

  /** A promise of the transport's, until it is settled. */
  async pending<T>(what: string, begin: () => Promise<T>): Promise<T> {
    const over = this.begin("promises");
    const answered = this.ask(what);
    try {
      return await this.#promised(what, begin);
    } catch (thrown) {
      throw this.thrown(what, thrown);
    } finally {
      over();
      answered();
    }
  }

  /** Of something that is asked of the transport; to be called once it has answered. */
  ask(what: string): () => void {
    const asked = { what };
    this.#asked.add(asked);
    return () => void this.#asked.delete(asked);
  }

  #promised<T>(what: string, begin: () => Promise<T>): Promise<T> {
    try {
      return begin();
    } catch (thrown) {
      this.breach(`${what} threw at once, expected a promise that rejects`);
      throw thrown;
    }
  }

  hold(): void {
    this.#counts.waits++;
  }

  release(): void {
    if (--this.#counts.waits < 0) this.breach("core released the process more often than it held it");
  }

  /** What a call threw, which must be a SocketError. */
  thrown(what: string, thrown: unknown): unknown {
    if (!(thrown instanceof SocketError)) this.breach(`${what} threw ${String(thrown)}, expected a SocketError`);
    return thrown;
  }

  breach(said: string): void {
    this.breaches.add(said);
  }
}
