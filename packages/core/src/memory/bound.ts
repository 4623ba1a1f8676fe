/** An address that is held before it is used. */
import { SocketError } from "../errors.ts";
import type { Bound, Connection, Listener, Name } from "../transport.ts";
import { dial } from "./dial.ts";
import type { MemoryHost } from "./host.ts";
import { MemoryListener } from "./listener.ts";
import type { Medium } from "./medium.ts";
import type { Claim } from "./ports.ts";

export class MemoryBound implements Bound {
  readonly local: Name;
  readonly #medium: Medium;
  readonly #host: MemoryHost;
  #claim: Claim | null;

  constructor(medium: Medium, host: MemoryHost, claim: Claim) {
    this.#medium = medium;
    this.#host = host;
    this.#claim = claim;
    this.local = claim.local;
    medium.bounds.add(this);
  }

  fd(): number {
    return -1;
  }

  async listen(backlog: number): Promise<Listener> {
    const claim = this.#use();
    const { ports, hostname } = this.#host;
    const { listeners } = this.#medium;
    const listener = new MemoryListener(this.#medium, `${hostname}:${this.local.port}`, this.local, backlog, () => {
      ports.release(claim);
      listeners.delete(listener);
    });
    claim.listener = listener;
    listeners.add(listener);
    return listener;
  }

  connect(remote: Name): Connection {
    if (this.#claim === null) throw SocketError.from("EBADF");
    const connection = dial(this.#medium, this.#host, remote, this.#claim);
    this.#use();
    return connection;
  }

  close(): void {
    if (this.#claim !== null) this.#host.ports.release(this.#use());
  }

  #use(): Claim {
    const claim = this.#claim;
    if (claim === null) throw SocketError.from("EBADF");
    this.#claim = null;
    this.#medium.bounds.delete(this);
    return claim;
  }
}
