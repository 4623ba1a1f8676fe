/** Accepting, on a `net.Server`. */
import { SocketError, type Connection, type Listener, type Name } from "@moonsocket/core";
import net, { type Server, type Socket } from "node:net";
import { AcceptQueue } from "./accept-queue.ts";
import { NetConnection } from "./connection.ts";
import { translate } from "./errors.ts";
import { isAny } from "./names.ts";
import type { Handle, Held, Runtime } from "./runtime.ts";

/** Listens on what is held. A failure has closed it. */
export function listen(held: Held, backlog: number, runtime: Runtime): Promise<Listener> {
  const server = create();
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(translate(error)));
    server.once("listening", () => resolve(listener));
    const listener = new NetListener(server, held.local, backlog, runtime);
    begin(server, held.handle("listen"), backlog);
  });
}

/** On what listens already. */
export function adoptListener(handle: Handle, local: Name, backlog: number, runtime: Runtime): Listener {
  const server = create();
  const listener = new NetListener(server, local, backlog, runtime);
  begin(server, handle, backlog);
  return listener;
}

function create(): Server {
  // Each chunk alone fills a stream of one byte, so that it holds no more than one beyond our own queue.
  return net.createServer({ allowHalfOpen: true, pauseOnConnect: true, highWaterMark: 1 }).unref();
}

function begin(server: Server, handle: Handle, backlog: number): void {
  // As an argument, for in an object Node ignores it beside a handle. 0 would be 511; a half is 0 by the time the kernel gets it.
  server.listen(handle, backlog === 0 ? 0.5 : backlog);
}

class NetListener implements Listener {
  wake: () => void = () => {};
  readonly local: Name;
  readonly #server: Server;
  readonly #runtime: Runtime;
  readonly #queue: AcceptQueue<NetConnection>;
  #failure: SocketError | null = null;

  constructor(server: Server, local: Name, backlog: number, runtime: Runtime) {
    this.#server = server;
    this.local = local;
    this.#queue = new AcceptQueue(backlog);
    this.#runtime = runtime;
    server.on("connection", (socket) => this.#arrived(socket));
    server.on("error", (error) => {
      this.#failure = translate(error);
      this.wake();
    });
  }

  fd(): number {
    return this.#runtime.fdOf(this.#server);
  }

  get acceptable(): boolean {
    return !this.#queue.empty || this.#failure !== null;
  }

  accept(): Connection | "wait" {
    const connection = this.#queue.take();
    if (connection !== undefined) {
      connection.start();
      return connection;
    }
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
    if (this.#runtime.exhausted()) throw SocketError.from("EMFILE");
    return "wait";
  }

  close(): void {
    this.#server.close();
    this.#queue.clear();
  }

  #arrived(socket: Socket): void {
    const local = isAny(this.local) ? null : this.local;
    if (this.#queue.add(new NetConnection(socket, "open", this.#runtime, local))) this.wake();
  }
}
