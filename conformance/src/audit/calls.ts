/** The calls that core makes to one object of a transport's, which throws nothing but SocketErrors, and never wakes from within. */
import type { Account } from "./account.ts";

export class Calls {
  readonly label: string;
  readonly #account: Account;
  /** The call that core is in. */
  #inside: string | null = null;

  constructor(account: Account, label: string) {
    this.#account = account;
    this.label = label;
  }

  make<T>(name: string, call: () => T): T {
    const outer = this.#inside;
    this.#inside = name;
    try {
      return call();
    } catch (thrown) {
      throw this.#account.thrown(`${this.label}: ${name}`, thrown);
    } finally {
      this.#inside = outer;
    }
  }

  /** As {@link make}, of what gives a promise. */
  begin<T>(name: string, call: () => Promise<T>): Promise<T> {
    return this.#account.pending(`${this.label}: ${name}`, () => this.make(name, call));
  }

  woken(): void {
    if (this.#inside !== null) this.breach(`woke from within ${this.#inside}`);
  }

  breach(said: string): void {
    this.#account.breach(`${this.label}: ${said}`);
  }
}
