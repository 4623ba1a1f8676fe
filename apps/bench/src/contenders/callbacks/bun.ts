/** Bun's own sockets. */
import { HOST } from "../../content.ts";
import type { Base, Events, Wire } from "./base.ts";

/** What the kernel did not take waits here: Bun keeps nothing. */
class BunWire implements Wire {
  events: Events = { data() {} };
  socket: BunSocket<BunWire> | null = null;
  #rest: Uint8Array | null = null;

  write(data: string | Uint8Array): boolean {
    const taken = this.socket?.write(data) ?? 0;
    if (taken === data.length) return true;
    this.#rest = typeof data === "string" ? new TextEncoder().encode(data).subarray(taken) : data.slice(taken);
    return false;
  }

  drain(): void {
    const rest = this.#rest;
    if (rest === null) return;
    const taken = this.socket?.write(rest) ?? 0;
    this.#rest = taken === rest.length ? null : rest.subarray(taken);
    if (this.#rest === null) this.events.drain?.();
  }

  close(): void {
    this.socket?.end();
  }

  timeout(seconds: number): void {
    this.socket?.timeout(seconds);
  }
}

const HANDLERS: BunHandlers<BunWire> = {
  open(socket) {
    socket.data.socket = socket;
  },
  data: (socket, bytes) => socket.data.events.data(bytes),
  drain: (socket) => socket.data.drain(),
  end: (socket) => socket.end(),
  close: (socket) => socket.data.events.closed?.(),
  error(_, error) {
    throw error;
  },
};

export const base: Base = {
  async connect(port, events) {
    const wire = new BunWire();
    wire.events = events;
    await Bun.connect<BunWire>({ hostname: HOST, port, allowHalfOpen: true, data: wire, socket: HANDLERS });
    return wire;
  },

  async listen(connected) {
    const listener = Bun.listen<BunWire>({
      hostname: HOST,
      port: 0,
      allowHalfOpen: true,
      socket: {
        ...HANDLERS,
        open(socket) {
          const wire = new BunWire();
          wire.socket = socket;
          socket.data = wire;
          wire.events = connected(wire);
        },
      },
    });
    return listener.port;
  },
};
