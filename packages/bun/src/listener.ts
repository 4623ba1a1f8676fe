/** Accepting: Bun accepts by itself, so what comes early waits here, paused, in order of arrival. */
import type { Connection, Listener, Name } from "@moonsocket/core";
import type { SystemCalls } from "@moonsocket/system";
import { BunConnection, HANDLERS } from "./connection.ts";
import type { Socket, SocketHandler, SocketListener } from "./sockets.ts";

/** What waits at least, whatever the backlog: the kernel's own queue is emptied here at every turn. */
const WAITING = 1024;

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
  readonly #waiting: BunConnection[] = [];
  readonly #most: number;

  constructor(begin: Begin, backlog: number, system: System) {
    this.#system = system;
    this.#most = Math.max(backlog, WAITING);
    const { listener, local } = begin({ ...HANDLERS, open: (socket) => this.#arrived(socket) });
    listener.unref();
    this.#listener = listener;
    this.local = local;
  }

  fd(): number {
    return this.#listener.fd;
  }

  get acceptable(): boolean {
    return this.#waiting.length > 0;
  }

  accept(): Connection | "wait" {
    const connection = this.#waiting.shift();
    if (connection !== undefined) {
      connection.resume();
      return connection;
    }
    this.#system.probe(); // Bun does not tell why it accepts nobody.
    return "wait";
  }

  close(): void {
    this.#listener.stop();
    for (const connection of this.#waiting.splice(0)) connection.reset();
  }

  #arrived(socket: Socket<BunConnection>): void {
    const connection = new BunConnection(this.#system.calls);
    connection.take(socket);
    connection.open();
    if (this.#waiting.length >= this.#most) {
      connection.reset();
      return;
    }
    connection.pause();
    this.#waiting.push(connection);
    this.wake();
  }
}
