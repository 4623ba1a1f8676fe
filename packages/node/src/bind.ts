/** Addresses that are held before they are used. */
import type { Bound, BoundOptions, Connection, Listener, Name } from "@moonsocket/core";
import net, { type BoundSocket } from "node:net";
import { connectFrom } from "./connect.ts";
import { translate } from "./errors.ts";
import { bindHandle, nameOf, type Handle } from "./handle.ts";
import { listen } from "./listener.ts";

export async function bind(local: Name, { v6only }: BoundOptions): Promise<Bound> {
  return new NetBound(local, v6only);
}

class NetBound implements Bound {
  readonly local: Name;
  readonly #v6only: boolean;
  #held: Held | null;

  constructor(wanted: Name, v6only: boolean) {
    this.#held = take(wanted, v6only);
    this.local = this.#held.local;
    this.#v6only = v6only;
  }

  fd(): number {
    return this.#held?.fd ?? -1;
  }

  async listen(backlog: number): Promise<Listener> {
    return listen(this.#use(), this.local, backlog);
  }

  connect(remote: Name): Connection {
    return connectFrom(this.#use(), remote);
  }

  close(): void {
    this.#held?.close();
    this.#held = null;
  }

  /** Node closes what fails to listen, so after that the address is taken anew. */
  #use(): BoundSocket | Handle {
    const { handle } = this.#held ?? take(this.local, this.#v6only);
    this.#held = null;
    return handle;
  }
}

interface Held {
  readonly handle: BoundSocket | Handle;
  readonly local: Name;
  readonly fd: number;
  close(): void;
}

function take(wanted: Name, v6only: boolean): Held {
  if (!("BoundSocket" in net)) {
    const { handle, local } = bindHandle(wanted, v6only);
    return { handle, local, fd: handle.fd, close: () => handle.close() };
  }
  try {
    const bound = new net.BoundSocket({ host: wanted.ip, port: wanted.port, ipv6Only: v6only });
    const { address, port, family } = bound.address();
    const local = nameOf(address, port, family) ?? wanted;
    return { handle: bound, local, fd: bound.fd(), close: () => bound.close() };
  } catch (thrown) {
    throw translate(thrown);
  }
}
