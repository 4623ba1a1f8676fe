/** A server's end of things: who has come and waits to be accepted, and who waits outside. */
import type { Connection, Listener, Name } from "../transport.ts";
import type { MemoryConnection } from "./connection.ts";
import type { Medium } from "./medium.ts";

/** An attempt to connect that has got here. */
export interface Caller {
  /** It was given up meanwhile. */
  readonly gone: boolean;
  /** Makes our end. */
  admit(): MemoryConnection;
  refuse(): void;
}

/** The most that a kernel lets wait, whatever it is asked for (Linux' somaxconn). */
const MOST = 4096;

export class MemoryListener implements Listener {
  wake: () => void = () => {};
  readonly local: Name;
  readonly #medium: Medium;
  readonly #label: string;
  readonly #most: number;
  readonly #release: () => void;
  readonly #queue: MemoryConnection[] = [];
  /** Those for whom the queue has no room; a kernel lets them try again, and so they stay connecting. */
  #outside: Caller[] = [];
  #closed = false;
  #wanted = false;

  /** As on Linux, one more than the backlog may wait. */
  constructor(medium: Medium, label: string, local: Name, backlog: number, release: () => void) {
    this.#medium = medium;
    this.#label = label;
    this.local = local;
    this.#most = Math.min(backlog, MOST) + 1;
    this.#release = release;
  }

  fd(): number {
    return -1;
  }

  get acceptable(): boolean {
    return this.#queue.length > 0;
  }

  accept(): Connection | "wait" {
    const connection = this.#queue.shift();
    this.#wanted = connection === undefined;
    if (connection === undefined) return "wait";
    if (this.#outside.length > 0) this.#medium.clock.soon(() => this.#letIn());
    return connection;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#release();
    for (const caller of this.#outside.splice(0)) caller.refuse();
    for (const connection of this.#queue.splice(0)) connection.reset();
  }

  arrive(caller: Caller): void {
    this.#outside.push(caller);
    if (this.#queue.length < this.#most) this.#letIn();
    else this.#medium.timeline.add(this.#label, "the queue is full: somebody waits outside");
  }

  describe(): string {
    const waiting = `${this.#queue.length} of ${this.#most} waiting, ${this.#outside.length} outside`;
    return `${this.#label}  listens, ${waiting}${this.#wanted ? "; was asked for one, and had none" : ""}`;
  }

  #letIn(): void {
    this.#outside = this.#outside.filter(({ gone }) => !gone);
    const before = this.#queue.length;
    while (this.#queue.length < this.#most) {
      const caller = this.#outside.shift();
      if (caller === undefined) break;
      this.#queue.push(caller.admit());
    }
    if (this.#queue.length > before) this.wake();
  }
}
