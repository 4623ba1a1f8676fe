/** Bun's own sockets, pulled from. */
import { HOST } from "../../content.ts";
import type { Base, Wire } from "./base.ts";
import { Inbox } from "./inbox.ts";
import { Queue } from "./queue.ts";

class BunWire implements Wire {
  socket: BunSocket<BunWire> | null = null;
  readonly inbox: Inbox = new Inbox((on) => (on ? this.socket?.resume() : this.socket?.pause()));
  #rest: Uint8Array | null = null;
  #drained: (() => void) | null = null;

  read(): Promise<Uint8Array | null> {
    return this.inbox.read();
  }

  write(bytes: Uint8Array): Promise<void> | void {
    const taken = this.socket?.write(bytes) ?? 0;
    if (taken === bytes.length) return;
    this.#rest = bytes.subarray(taken);
    return new Promise((resolve) => {
      this.#drained = resolve;
    });
  }

  drain(): void {
    const rest = this.#rest;
    if (rest === null) return;
    const taken = this.socket?.write(rest) ?? 0;
    this.#rest = taken === rest.length ? null : rest.subarray(taken);
    if (this.#rest !== null) return;
    this.#drained?.();
    this.#drained = null;
  }

  close(): void {
    this.socket?.end();
  }
}

const HANDLERS: BunHandlers<BunWire> = {
  open(socket) {
    socket.data.socket = socket;
  },
  data: (socket, bytes) => socket.data.inbox.push(bytes),
  drain: (socket) => socket.data.drain(),
  end: (socket) => socket.data.inbox.end(),
  close() {},
  error(_, error) {
    throw error;
  },
};

export const base: Base = {
  async connect(port) {
    const wire = new BunWire();
    await Bun.connect<BunWire>({ hostname: HOST, port, allowHalfOpen: true, data: wire, socket: HANDLERS });
    return wire;
  },

  async listen() {
    const queue = new Queue();
    const { port } = Bun.listen<BunWire>({
      hostname: HOST,
      port: 0,
      allowHalfOpen: true,
      socket: {
        ...HANDLERS,
        open(socket) {
          socket.data = new BunWire();
          socket.data.socket = socket;
          queue.push(socket.data);
        },
      },
    });
    return { port, accept: () => queue.take() };
  },
};
