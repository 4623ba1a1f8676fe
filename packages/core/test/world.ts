/** For tests of time and order: sockets over a network in memory, and a check after each test that nothing is left behind. */
import { afterEach, expect } from "vitest";
import type { Encoding } from "../src/encoding.ts";
import { MemoryNetwork, type Host } from "../src/memory/index.ts";
import type { Tcp, TcpServer } from "../src/objects.ts";
import type { BindOptions, TcpOptions } from "../src/shortcuts.ts";
import { createSockets, type Sockets } from "../src/sockets.ts";
import type { Listener } from "../src/transport.ts";
import { Aborts } from "./aborts.ts";
import { Peer } from "./peer.ts";
import { acceptNow, NOTHING } from "./raw.ts";
import { pending, timed } from "./timed.ts";

const ended: World[] = [];

afterEach(async () => {
  for (const world of ended.splice(0)) {
    await world.close();
    expect(world.left()).toEqual({ ...NOTHING, abortListeners: 0, unsettled: 0 });
  }
});

/** What a connection takes from us while the other end reads nothing: what the network holds, and our queue. */
export const FULL = 327_680;
/** And where a rule keeps the network from taking any: our queue. */
export const STALLED = 65_536;

/** A connected client, what is at its other end, and the port that it connected to. */
export interface Pair<E extends Encoding = "utf8"> {
  client: Tcp<E>;
  peer: Peer;
  port: number;
}

/** Two hosts: the sockets under test are the moon's. */
export class World {
  readonly network: MemoryNetwork = new MemoryNetwork();
  readonly moon: Host = this.network.host("moon", "10.0.0.1");
  readonly earth: Host = this.network.host("earth", "10.0.0.2");
  readonly socket: Sockets = createSockets(this.moon);
  readonly #aborts = new Aborts();
  readonly #objects: { close(): Promise<1> }[] = [];
  readonly #listeners: Listener[] = [];
  readonly #peers: Peer[] = [];
  readonly #unsettled = new Set<Promise<unknown>>();

  constructor() {
    ended.push(this);
  }

  left(): Record<string, number> {
    return { ...this.network.left(), abortListeners: this.#aborts.listeners, unsettled: this.#unsettled.size };
  }

  /** In `seconds` from now. */
  at(seconds: number, run: () => void): void {
    this.network.clock.timer(seconds, run);
  }

  /** Everything happens that can happen now. */
  settle(): Promise<void> {
    return this.network.clock.advance(0);
  }

  /** Time, as much as it takes. */
  finish<T>(promise: Promise<T>): Promise<T> {
    this.#watch(promise);
    return this.network.run(() => promise);
  }

  /** What a promise yields, and after how many seconds: exact to a microsecond. */
  timed<T>(promise: Promise<T>): Promise<[value: T, seconds: number]> {
    return timed(this.network.clock, () => this.finish(promise));
  }

  /** Whether a promise is still pending, once everything has happened that can happen now. */
  pending(promise: Promise<unknown>): Promise<boolean> {
    this.#watch(promise);
    return pending(this.network.clock, promise);
  }

  /** Wakes everything every `step` seconds for a while, with nothing new. */
  fidget(step: number = 0.01, times: number = 100): void {
    for (let n = 1; n <= times; n++) this.at(n * step, () => this.network.wake());
  }

  abort(): AbortController {
    return this.#aborts.controller();
  }

  /** To be closed after the test. */
  keep<T extends { close(): Promise<1> }>(object: T): T {
    this.#objects.push(object);
    return object;
  }

  tcp<E extends Encoding = "utf8">(options?: TcpOptions<E>): Tcp<E> {
    return this.keep(this.socket.tcp(options));
  }

  async pair<E extends Encoding = "utf8">(options?: TcpOptions<E>): Promise<Pair<E>> {
    const listener = await this.listener();
    const { port } = listener.local;
    const client = this.tcp(options);
    const [, error] = await this.finish(client.connect("earth", port));
    if (error !== null) throw new Error(`no connection: ${error}`);
    return { client, peer: this.accepted(listener), port };
  }

  async server<E extends Encoding = "utf8">(options?: BindOptions<E>): Promise<TcpServer<E>> {
    return this.keep(this.socket.try(await this.finish(this.socket.bind("*", 0, options))));
  }

  /** Somebody comes to a server of ours. */
  arrive(server: TcpServer<Encoding>, from: Host = this.earth): Peer {
    const [, port] = server.getsockname();
    return this.#peer(new Peer(from.connect({ ip: "10.0.0.1", port: Number(port), family: "inet" })));
  }

  /** A port of another host's, where nobody accepts: the kernel lets them in. */
  async listener(host: Host = this.earth, port: number = 0): Promise<Listener> {
    const [{ ip, family } = { ip: "", family: "inet" as const }] = host.addresses;
    const bound = await host.bind({ ip, port, family }, { v6only: false });
    const listener = await bound.listen(32);
    this.#listeners.push(listener);
    return listener;
  }

  accepted(listener: Listener): Peer {
    return this.#peer(new Peer(acceptNow(listener)));
  }

  async close(): Promise<void> {
    await this.finish(Promise.all(this.#objects.map((object) => object.close())));
    for (const listener of this.#listeners) listener.close();
    for (const peer of this.#peers) peer.reset();
    await this.settle();
  }

  #peer(peer: Peer): Peer {
    this.#peers.push(peer);
    return peer;
  }

  #watch(promise: Promise<unknown>): void {
    this.#unsettled.add(promise);
    const settled = (): boolean => this.#unsettled.delete(promise);
    promise.then(settled, settled);
  }
}
