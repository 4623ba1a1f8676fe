/** Bun's own sockets. */
import { HOST, type Base, type Dial, type Door, type Wire } from "../base.ts";
import { Inbox } from "../inbox.ts";

/** What belongs to a socket, and hears what happens to it. */
export class End {
  readonly wire: Wire;
  readonly #inbox: Inbox;
  readonly #closed = Promise.withResolvers<void>();
  /** Called at every `drain`, and when it is closed. */
  moved: (() => void) | null = null;
  over = false;

  constructor(socket: BunSocket<End | null>) {
    const inbox = new Inbox((on) => (on ? socket.resume() : socket.pause()));
    this.#inbox = inbox;
    socket.pause();
    socket.setNoDelay(true);
    let taken = 0;
    const write = async (bytes: Uint8Array): Promise<void> => {
      const count = socket.write(bytes);
      if (count < 0 || this.over) throw new Error("closed");
      taken += count;
      if (count === bytes.length) return;
      await new Promise<void>((resolve) => (this.moved = resolve));
      await write(bytes.subarray(count));
    };
    this.wire = {
      port: socket.localPort,
      read: () => inbox.read(),
      write,
      get taken() {
        return taken;
      },
      close: async () => {
        socket.shutdown();
        socket.resume();
        await this.#closed.promise;
      },
      reset: () => socket.terminate(),
      fd: () => socket.fd,
      unref: () => socket.unref(),
    };
  }

  push(bytes: Uint8Array): void {
    this.#inbox.push(bytes);
  }

  end(): void {
    this.#inbox.end(null);
  }

  close(error: Error | undefined): void {
    this.over = true;
    this.#inbox.end(error ?? null);
    this.#closed.resolve();
    this.moved?.();
  }
}

export const hear: Omit<BunHandlers<End | null>, "open"> = {
  data: ({ data: end }, bytes) => end?.push(bytes),
  drain: ({ data: end }) => end?.moved?.(),
  end: ({ data: end }) => end?.end(),
  close: ({ data: end }, error) => end?.close(error),
  error: ({ data: end }, error) => end?.close(error),
};

function dial(port: number, hostname = HOST): Dial {
  const { promise, resolve, reject } = Promise.withResolvers<Wire>();
  Bun.connect<End | null>({
    hostname,
    port,
    allowHalfOpen: true,
    data: null,
    socket: {
      ...hear,
      open(socket) {
        socket.data = new End(socket);
        resolve(socket.data.wire);
      },
      connectError: (_, error) => reject(error),
    },
  }).catch(reject);
  return { wire: promise, abandon: null };
}

/** From an address, or from a socket that is bound. */
export function listen(where: { hostname: string; port: number } | { fd: number }, backlog: number): Door {
  const ends: Wire[] = [];
  const asked: ((wire: Wire) => void)[] = [];
  const listener = Bun.listen<End | null>({
    ...where,
    backlog,
    allowHalfOpen: true,
    data: null,
    socket: {
      ...hear,
      open(socket) {
        socket.data = new End(socket);
        const next = asked.shift();
        if (next === undefined) ends.push(socket.data.wire);
        else next(socket.data.wire);
      },
    },
  });
  return {
    port: listener.port,
    accept() {
      const wire = ends.shift();
      return wire === undefined ? new Promise((next) => asked.push(next)) : Promise.resolve(wire);
    },
    close: () => listener.stop(false),
  };
}

export const base: Base = {
  dial,
  listen: async (port, backlog, hostname = HOST) => listen({ hostname, port }, backlog),
  bind: null,
};
