/** A transport that writes down what core calls, and lets a case answer in its place. */
import {
  createSockets,
  type Bound,
  type Connection,
  type Listener,
  type Sockets,
  type Tcp,
  type Transport,
} from "@moonsocket/core";
import { Failure } from "./assert.ts";
import type { Bench } from "./bench.ts";
import { Far } from "./far.ts";

/**
 * Told of everything that core calls or reads: `transport.turn`, `clock.now`, `bound.listen`, `listener.accept`, `connection.state`. Gives what
 * core is to get; `go` is the transport's own answer, to the same arguments unless others are given.
 */
export type Say = (name: string, go: (...args: readonly unknown[]) => unknown, ...args: readonly unknown[]) => unknown;

export class Spy {
  readonly transport: Transport;
  /** By name, in order. */
  readonly calls: string[] = [];
  /** What core has been given, in order: to be woken. */
  readonly connections: Connection[] = [];
  readonly #say: Say;

  constructor(inner: Transport, say: Say = (_, go) => go()) {
    this.#say = say;
    this.transport = this.#watch("transport", inner, {
      clock: this.#watch("clock", inner.clock),
      resolver: this.#watch("resolver", inner.resolver),
      connect: (...args: Parameters<Transport["connect"]>) => this.#connection(inner.connect(...args)),
      bind: async (...args: Parameters<Transport["bind"]>) => this.#bound(await inner.bind(...args)),
    });
  }

  count(name: string): number {
    return this.calls.filter((call) => call === name).length;
  }

  /** How often core holds the process now. */
  get held(): number {
    return this.count("transport.hold") - this.count("transport.release");
  }

  #connection(inner: Connection): Connection {
    this.connections.push(inner);
    return this.#watch("connection", inner);
  }

  #bound(inner: Bound): Bound {
    return this.#watch("bound", inner, {
      connect: (...args: Parameters<Bound["connect"]>) => this.#connection(inner.connect(...args)),
      listen: async (...args: Parameters<Bound["listen"]>) => this.#listener(await inner.listen(...args)),
    });
  }

  #listener(inner: Listener): Listener {
    return this.#watch("listener", inner, {
      accept: () => {
        const accepted = inner.accept();
        return accepted === "wait" ? accepted : this.#connection(accepted);
      },
    });
  }

  /** The same object, to all appearances; `parts` of it are others. */
  #watch<T extends object>(what: string, inner: T, parts: Partial<Record<keyof T, unknown>> = {}): T {
    return new Proxy(inner, {
      get: (target, key) => {
        const own: unknown = Reflect.get(Object.hasOwn(parts, key) ? parts : target, key);
        const name = `${what}.${String(key)}`;
        if (typeof own !== "function") return this.#say(name, () => own);
        return (...args: readonly unknown[]): unknown => {
          this.calls.push(name);
          return this.#say(name, (...given) => Reflect.apply(own, target, given.length > 0 ? given : args), ...args);
        };
      },
      // To the object itself, for it may keep it where nobody else can reach.
      set: (target, key, value) => Reflect.set(target, key, value),
    });
  }
}

export interface Watched {
  readonly spy: Spy;
  readonly socket: Sockets;
  readonly client: Tcp;
  readonly far: Far;
}

/** A client over a watched transport, and the far end. */
export async function watchedPair(bench: Bench, say?: Say): Promise<Watched> {
  const spy = new Spy(bench.transport, say);
  const socket = createSockets(spy.transport);
  const client = bench.keep(socket.tcp());
  const listener = await bench.raw.listen(bench.peer);
  const { ip, port } = listener.local;
  const [[, error], theirs] = await Promise.all([client.connect(ip, port), bench.raw.accept(listener)]);
  if (error !== null) throw new Failure(`expected a connection, got "${error}"`);
  listener.close();
  return { spy, socket, client, far: new Far(theirs, bench.raw) };
}
