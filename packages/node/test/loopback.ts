/** Both ends of real connections over loopback: ours, and raw ones of `node:net` whose faults are real. */
import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { bindHandle, endedByReset } from "../src/handle.ts";
import * as socket from "../src/index.ts";
import { leaveNothing } from "./leaks.ts";

leaveNothing();

export const LOCAL = "127.0.0.1";

interface Closable {
  close(): unknown;
}

const opened: Closable[] = [];

/** Closes it once the test is over, all at the same time: no end waits for the other. */
export function tidy<T extends Closable>(object: T): T {
  opened.push(object);
  return object;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((object) => object.close()));
});

/** Both ends are ours. */
export interface Pair {
  readonly server: socket.TcpServer;
  readonly client: socket.TcpClient;
  readonly peer: socket.TcpClient;
}

export async function pair(host: string = LOCAL): Promise<Pair> {
  const server = await serving(host);
  const client = await connectTo(portOf(server), host);
  server.settimeout(5);
  const peer = tidy(socket.try(await server.accept()));
  server.settimeout(null);
  return { server, client, peer };
}

/** A server whose kernel queue is longer than any crowd of ours: where it overflows, a client may hang for seconds. */
export async function serving(host: string = LOCAL): Promise<socket.TcpServer> {
  return tidy(socket.try(await socket.bind(host, 0, 512)));
}

export async function connectTo(port: number, host: string = LOCAL): Promise<socket.TcpClient> {
  return tidy(socket.try(await socket.connect(host, port, { timeout: 5 })));
}

/** The port of whatever has a name. */
export function portOf(object: Pick<socket.TcpObject, "getsockname">): number {
  const [, port] = socket.try(object.getsockname());
  return port;
}

/** A peer of `node:net`: it reads nothing before it is asked to. */
export class Raw {
  readonly socket: net.Socket;
  #heard: Buffer[] = [];
  #size = 0;
  #over = false;
  #changed: () => void = () => {};

  constructor(peer: net.Socket) {
    this.socket = peer;
    peer.pause();
    peer.setNoDelay(true);
    peer.on("error", () => {});
    const over = (): void => {
      this.#over = true;
      this.#changed();
    };
    peer.once("end", over);
    peer.once("close", over);
    tidy(this);
  }

  /** Resolves when the kernel has it. */
  say(data: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.socket.write(data, () => resolve());
    });
  }

  /** Piece by piece, each of them a packet of its own as far as that can be had. */
  async sayIn(size: number, data: string): Promise<void> {
    for (let at = 0; at < data.length; at += size) {
      await this.say(data.slice(at, at + size));
      await turn();
    }
  }

  /** Half-closes: the other end sees our end, and we still read. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.end(() => resolve());
    });
  }

  async reset(): Promise<void> {
    if (this.socket.closed) return;
    const closed = once(this.socket, "close");
    this.socket.resetAndDestroy();
    await closed;
  }

  /** How it is over once everything is read: `end`, or the code of what broke it. */
  over(): Promise<string> {
    return new Promise((resolve) => {
      this.socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      this.socket.once("end", () => resolve(endedByReset(this.socket, null) ? "ECONNRESET" : "end"));
      this.socket.resume();
    });
  }

  /** The next `count` bytes, or fewer where the end comes first. */
  async hear(count: number): Promise<string> {
    this.#listen();
    while (this.#size < count && !this.#over) await this.#change();
    this.socket.pause();
    const all = Buffer.concat(this.#heard);
    this.#heard = [all.subarray(count)];
    this.#size = Math.max(0, all.length - count);
    return all.subarray(0, count).toString("latin1");
  }

  /** Everything up to the end, or to a reset. */
  hearAll(): Promise<string> {
    return this.hear(Infinity);
  }

  close(): void {
    this.socket.destroy();
  }

  #listen(): void {
    if (this.socket.listenerCount("data") === 0) {
      this.socket.on("data", (chunk: Buffer) => {
        this.#heard.push(chunk);
        this.#size += chunk.length;
        this.#changed();
      });
    }
    this.socket.resume();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }
}

/** Our client, and a raw peer. */
export async function rawPair(host: string = LOCAL): Promise<{ client: socket.TcpClient; raw: Raw }> {
  const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
  server.listen(0, host);
  await once(server, "listening");
  const [client, raw] = await Promise.all([connectTo(portOfRaw(server), host), nextRaw(server)]);
  server.close();
  return { client, raw };
}

export const portOfRaw = (server: net.Server): number => (server.address() as AddressInfo).port;

export async function nextRaw(server: net.Server): Promise<Raw> {
  const [peer] = (await once(server, "connection")) as [net.Socket];
  return new Raw(peer);
}

/** A raw client, connected. */
export async function rawClient(port: number, options: Partial<net.TcpNetConnectOpts> = {}): Promise<Raw> {
  const peer = net.connect({ host: LOCAL, allowHalfOpen: true, ...options, port });
  const raw = new Raw(peer);
  await once(peer, "connect");
  return raw;
}

/** A raw client, and our end of it, accepted. */
export async function rawAccepted(server: socket.TcpServer): Promise<{ raw: Raw; accepted: socket.TcpClient }> {
  const raw = await rawClient(portOf(server));
  return { raw, accepted: tidy(socket.try(await server.accept())) };
}

/** A port that refuses, and that nobody else gets: it is bound, and nobody listens. */
export function refusedPort(host: string = LOCAL): number {
  const { handle, local } = bindHandle({ ip: host, port: 0, family: net.isIPv6(host) ? "inet6" : "inet" }, false);
  tidy(handle);
  return local.port;
}

/** Waits until `object` is readable: bytes, the end, a failure, or a client to accept. */
export async function untilReadable(object: socket.TcpObject): Promise<void> {
  const [readable] = await socket.select([object], null, 5);
  if (readable.length === 0) throw new Error("not readable within 5 seconds");
}

/** One turn of I/O. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** Until `check` holds, and 5 seconds at most. */
export async function until(check: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!check()) {
    if (Date.now() > end) throw new Error(`not within 5 seconds: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}

/** Calls a method with whatever arguments, as JavaScript allows. */
export function call(object: object, method: string, args: readonly unknown[] = []): unknown {
  const found: unknown = Reflect.get(object, method);
  if (typeof found !== "function") throw new Error(`no method ${method}`);
  return (found as (...values: unknown[]) => unknown).apply(object, [...args]);
}
