/** Addresses that are held before they are used. */
import type { Bound, Connection, Listener, Name, SocketOptions } from "@moonsocket/core";
import { connectFrom } from "./connect.ts";
import { listen } from "./listener.ts";
import type { Held, Runtime } from "./runtime.ts";

export class NetBound implements Bound {
  readonly local: Name;
  readonly #options: Required<SocketOptions>;
  readonly #runtime: Runtime;
  #held: Held | null;

  constructor(wanted: Name, options: Required<SocketOptions>, runtime: Runtime) {
    this.#held = runtime.hold(wanted, options);
    this.local = this.#held.local;
    this.#options = options;
    this.#runtime = runtime;
  }

  fd(): number {
    return this.#held?.fd() ?? -1;
  }

  async listen(backlog: number): Promise<Listener> {
    return listen(this.#use(), backlog, this.#runtime);
  }

  connect(remote: Name): Connection {
    return connectFrom(this.#use(), remote, this.#runtime);
  }

  close(): void {
    this.#held?.close();
    this.#held = null;
  }

  /** What fails to listen is closed by that, so after it the address is taken anew. */
  #use(): Held {
    const held = this.#held ?? this.#runtime.hold(this.local, this.#options);
    this.#held = null;
    return held;
  }
}
