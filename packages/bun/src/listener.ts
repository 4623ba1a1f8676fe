/** Accepting, on a Bun listener. */
import type { Connection, Listener, Name } from "@moonsocket/core";
import { AcceptQueue, isAny } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import { BunConnection, HANDLERS } from "./connection.ts";
import type { Socket, SocketHandler, SocketListener } from "./sockets.ts";

/** Listens on a descriptor, which is used up unless this throws. */
export function listen(fd: number, local: Name, backlog: number, calls: SystemCalls): Listener {
  calls.listen(fd, backlog); // first, for it tells what is wrong
  const begin: Begin = (socket) => ({ listener: Bun.listen({ fd, allowHalfOpen: true, socket }), local });
  const listener = new BunListener(begin, backlog, { calls, probe: () => calls.close(calls.open("inet")) });
  calls.listen(fd, backlog); // again, for Bun has asked for 512
  return listener;
}

export type Begin = (socket: SocketHandler<BunConnection>) => {
  readonly listener: SocketListener<BunConnection>;
  readonly local: Name;
};

interface System {
  readonly calls: SystemCalls | null;
  /** Throws where no descriptor can be had. */
  probe(): void;
}

export class BunListener implements Listener {
  wake: () => void = () => {};
  readonly local: Name;
  readonly #system: System;
  readonly #listener: SocketListener<BunConnection>;
  readonly #queue: AcceptQueue<BunConnection>;

  constructor(begin: Begin, backlog: number, system: System) {
    this.#system = system;
    this.#queue = new AcceptQueue(backlog);
    const { listener, local } = begin({ ...HANDLERS, open: (socket) => this.#arrived(socket) });
    listener.unref();
    this.#listener = listener;
    this.local = local;
  }

  fd(): number {
    return this.#listener.fd;
  }

  get acceptable(): boolean {
    return !this.#queue.empty;
  }

  accept(): Connection | "wait" {
    const connection = this.#queue.take();
    if (connection !== undefined) {
      connection.resume();
      return connection;
    }
    this.#system.probe(); // Bun does not tell why it accepts nobody.
    return "wait";
  }

  close(): void {
    this.#listener.stop();
    this.#queue.clear();
  }

  #arrived(socket: Socket<BunConnection>): void {
    const connection = new BunConnection(this.#system.calls, isAny(this.local) ? null : this.local);
    connection.take(socket);
    connection.open();
    if (!this.#queue.add(connection)) return;
    connection.pause();
    this.wake();
  }
}
