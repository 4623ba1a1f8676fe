/** A host of the network: to core, a transport like any other. */
import type { Capabilities } from "../capabilities.ts";
import { SocketError } from "../errors.ts";
import type { Bound, Clock, Connection, Name, Resolver, SocketOptions, Transport } from "../transport.ts";
import { addressOf, isAny, isLoopback, type Address } from "./addresses.ts";
import { MemoryBound } from "./bound.ts";
import { dial } from "./dial.ts";
import type { Medium } from "./medium.ts";
import { Ports } from "./ports.ts";
import { MemoryResolver } from "./resolver.ts";

const CAPABLE: Capabilities = {
  listen: true,
  "bind-before-listen": true,
  "bind-before-connect": true,
  backlog: true,
  "half-close": true,
  reset: true,
  "abandon-connect": true,
  resolve: true,
  keepalive: true,
  "tcp-nodelay": true,
  linger: true,
  "ipv6-v6only": true,
};

/** What `MemoryNetwork.host` gives: a transport with a place in the network. */
export interface Host extends Transport {
  readonly hostname: string;
  readonly addresses: readonly Address[];
}

export class MemoryHost implements Host {
  readonly name = "memory";
  readonly capabilities: Capabilities = CAPABLE;
  readonly hostname: string;
  readonly addresses: readonly Address[];
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly ports: Ports = new Ports();
  /** How many calls of core's wait. */
  waits = 0;
  /** How many timers of core's are running. */
  timers = 0;
  readonly #medium: Medium;

  constructor(medium: Medium, hostname: string, addresses: readonly Address[]) {
    this.#medium = medium;
    this.hostname = hostname;
    this.addresses = addresses;
    this.resolver = new MemoryResolver(medium, hostname);
    this.clock = {
      now: () => medium.clock.now(),
      unix: () => medium.clock.unix(),
      timer: (seconds, ring) => this.#timer(seconds, ring),
    };
  }

  turn(done: () => void): void {
    this.#medium.clock.turn(done);
  }

  /** Nothing of the network holds the process: while anything is due, the turn in which it happens does. */
  hold(): void {
    this.waits++;
  }

  release(): void {
    this.waits--;
  }

  async bind({ ip, port }: Name, { v6only }: SocketOptions): Promise<Bound> {
    const address = addressOf(ip);
    if (address === null || !this.#owns(address)) throw SocketError.from("EADDRNOTAVAIL");
    return new MemoryBound(this.#medium, this, this.ports.claim(address, port, v6only && address.family === "inet6"));
  }

  connect(remote: Name): Connection {
    return dial(this.#medium, this, remote, null);
  }

  #owns(address: Address): boolean {
    return isAny(address) || isLoopback(address) || this.addresses.some(({ ip }) => ip === address.ip);
  }

  #timer(seconds: number, ring: () => void): () => void {
    this.timers++;
    let running = true;
    const over = (): void => {
      if (running) this.timers--;
      running = false;
    };
    const cancel = this.#medium.clock.timer(seconds, () => {
      over();
      this.#medium.timeline.add(this.hostname, "a timer rings");
      ring();
    });
    return () => {
      over();
      cancel();
    };
  }
}
