/** Any transport, with an account of what core was given and has not given back. */
import type { Bound, Connection, Listener, Name, Transport } from "@moonsocket/core";

export class Audit {
  readonly transport: Transport;
  /** Connections, listeners and bound addresses. */
  descriptors = 0;
  timers = 0;
  /** Calls that wait. */
  waits = 0;
  /** Promises of the transport's. */
  promises = 0;

  constructor(audited: Transport) {
    this.transport = {
      name: audited.name,
      capabilities: audited.capabilities,
      clock: {
        now: () => audited.clock.now(),
        unix: () => audited.clock.unix(),
        timer: (seconds, ring) => {
          const over = this.#open("timers");
          const cancel = audited.clock.timer(seconds, () => {
            over();
            ring();
          });
          return () => {
            over();
            cancel();
          };
        },
      },
      resolver: {
        resolve: (host, family) => this.#pending(audited.resolver.resolve(host, family)),
        reverse: (ip) => this.#pending(audited.resolver.reverse(ip)),
        hostname: () => audited.resolver.hostname(),
      },
      turn: (done) => audited.turn(done),
      hold: () => {
        this.waits++;
        audited.hold();
      },
      release: () => {
        this.waits--;
        audited.release();
      },
      bind: async (local, options) => this.#bound(await this.#pending(audited.bind(local, options))),
      connect: (remote) => this.#connection(audited.connect(remote)),
    };
  }

  /** What is left, by name; nothing where all is given back. */
  get left(): Readonly<Record<string, number>> {
    const { descriptors, timers, waits, promises } = this;
    return Object.fromEntries(
      Object.entries({ descriptors, timers, waits, promises }).filter(([, count]) => count !== 0),
    );
  }

  /** Counts one more, and gives what counts it out, once. */
  #open(what: "descriptors" | "timers" | "promises"): () => void {
    this[what]++;
    let open = true;
    return () => {
      if (open) this[what]--;
      open = false;
    };
  }

  #pending<T>(promise: Promise<T>): Promise<T> {
    return promise.finally(this.#open("promises"));
  }

  #bound(bound: Bound): Bound {
    const over = this.#open("descriptors");
    const close = bound.close.bind(bound);
    const listen = bound.listen.bind(bound);
    const connect = bound.connect.bind(bound);
    return Object.assign(bound, {
      close: () => {
        over();
        close();
      },
      listen: async (backlog: number) => {
        const listener = await this.#pending(listen(backlog));
        over();
        return this.#listener(listener);
      },
      connect: (remote: Name) => {
        const connection = connect(remote);
        over();
        return this.#connection(connection);
      },
    });
  }

  #listener(listener: Listener): Listener {
    const over = this.#open("descriptors");
    const close = listener.close.bind(listener);
    const accept = listener.accept.bind(listener);
    return Object.assign(listener, {
      close: () => {
        over();
        close();
      },
      accept: () => {
        const connection = accept();
        return connection === "wait" ? connection : this.#connection(connection);
      },
    });
  }

  #connection(connection: Connection): Connection {
    const over = this.#open("descriptors");
    const close = connection.close.bind(connection);
    const reset = connection.reset.bind(connection);
    return Object.assign(connection, {
      close: () => this.#pending(close()).finally(over),
      reset: () => {
        over();
        reset();
      },
    });
  }
}
