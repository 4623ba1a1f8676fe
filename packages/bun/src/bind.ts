/** Addresses that are held before they are used. */
import type { Bound, Connection, Listener, Name, SocketOptions } from "@moonsocket/core";
import type { SystemCalls } from "@moonsocket/system";
import { connectFrom } from "./connect.ts";
import { listen } from "./listener.ts";

export class BunBound implements Bound {
  readonly local: Name;
  readonly #calls: SystemCalls;
  /** -1 once it is used up. */
  #fd: number;

  constructor(wanted: Name, options: SocketOptions, calls: SystemCalls) {
    const { fd, local } = calls.openBound(wanted, options);
    this.#fd = fd;
    this.local = local;
    this.#calls = calls;
  }

  fd(): number {
    return this.#fd;
  }

  async listen(backlog: number): Promise<Listener> {
    const listener = listen(this.#fd, this.local, backlog, this.#calls);
    this.#fd = -1;
    return listener;
  }

  connect(remote: Name): Connection {
    const connection = connectFrom(this.#fd, remote, this.#calls);
    this.#fd = -1;
    return connection;
  }

  close(): void {
    if (this.#fd !== -1) this.#calls.close(this.#fd);
    this.#fd = -1;
  }
}
