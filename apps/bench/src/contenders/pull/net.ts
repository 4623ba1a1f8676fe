/** `node:net`, pulled from. */
import net, { type AddressInfo, type Socket } from "node:net";
import { HOST } from "../../content.ts";
import type { Base, Wire } from "./base.ts";
import { Inbox } from "./inbox.ts";
import { Queue } from "./queue.ts";

class NetWire implements Wire {
  readonly #socket: Socket;
  readonly #inbox: Inbox;
  #drained: (() => void) | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#inbox = new Inbox((on) => (on ? socket.resume() : socket.pause()));
    socket.on("data", (bytes) => this.#inbox.push(bytes));
    socket.on("end", () => this.#inbox.end());
    socket.on("drain", () => {
      this.#drained?.();
      this.#drained = null;
    });
    socket.on("error", (error) => {
      throw error;
    });
  }

  read(): Promise<Uint8Array | null> {
    return this.#inbox.read();
  }

  write(bytes: Uint8Array): Promise<void> | void {
    if (this.#socket.write(bytes)) return;
    return new Promise((resolve) => {
      this.#drained = resolve;
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.once("close", () => resolve());
      this.#socket.end(() => this.#socket.destroy());
    });
  }
}

export const base: Base = {
  connect: (port) =>
    new Promise((resolve) => {
      const socket = net.connect({ host: HOST, port, allowHalfOpen: true, noDelay: true }, () => resolve(wire));
      const wire = new NetWire(socket);
    }),

  listen: () =>
    new Promise((resolve) => {
      const queue = new Queue();
      const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
        queue.push(new NetWire(socket)),
      );
      server.listen({ host: HOST, port: 0, backlog: 1024 }, () =>
        resolve({ port: (server.address() as AddressInfo).port, accept: () => queue.take() }),
      );
    }),
};
