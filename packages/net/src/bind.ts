/** Addresses that are held before they are used. */
import type { Bound, Connection, Listener, Name } from "@moonsocket/core";
import { connectFrom } from "./connect.ts";
import { listen } from "./listener.ts";
import type { Held, Runtime } from "./runtime.ts";

export class NetBound implements Bound {
  readonly local: Name;
  readonly #v6only: boolean;
  readonly #runtime: Runtime;
  #held: Held | null;

  constructor(wanted: Name, v6only: boolean, runtime: Runtime) {
    this.#held = runtime.hold(wanted, v6only);
    this.local = this.#held.local;
    this.#v6only = v6only;
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
    const held = this.#held ?? this.#runtime.hold(this.local, this.#v6only);
    this.#held = null;
    return held;
  }
}
