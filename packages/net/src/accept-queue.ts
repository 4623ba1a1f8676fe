/** Who has come and was not yet accepted: runtimes accept by themselves, so what comes early waits here, paused, in order of arrival. */

/** What waits at least, whatever the backlog: the kernel's own queue is emptied here at every turn. */
const WAITING = 1024;

export class AcceptQueue<C extends { reset(): void }> {
  readonly #waiting: C[] = [];
  readonly #most: number;

  constructor(backlog: number) {
    this.#most = Math.max(backlog, WAITING);
  }

  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Whether there was room; what comes beyond is reset. */
  add(connection: C): boolean {
    if (this.#waiting.length >= this.#most) {
      connection.reset();
      return false;
    }
    this.#waiting.push(connection);
    return true;
  }

  take(): C | undefined {
    return this.#waiting.shift();
  }

  /** Nobody will be accepted any more. */
  clear(): void {
    for (const connection of this.#waiting.splice(0)) connection.reset();
  }
}
