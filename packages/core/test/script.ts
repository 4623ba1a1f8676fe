/** A transport whose every decision is the test's. It keeps account of what core does, and of what core must not do. */
import { CAPABILITIES, type Capabilities } from "../src/capabilities.ts";
import { SocketError } from "../src/errors.ts";
import type { Bound, Connection, Name, Resolver, SocketOptions, Transport } from "../src/transport.ts";
import { ScriptedBound } from "./bound.ts";
import { ScriptedListener } from "./listener.ts";
import type { Kernel } from "./kernel.ts";
import { Loop } from "./loop.ts";
import { Wire } from "./wire.ts";

export type Address = Pick<Name, "ip" | "family">;

/** What becomes of something that core asks for: a word of the test's, or an error's code. */
type Fate = "open" | "at once" | "hang" | "throw" | `E${string}`;

const ALL: Capabilities = Object.fromEntries(Object.keys(CAPABILITIES).map((name) => [name, true]));

const asked = (system: SocketOptions["system"] = new Map()): string[] =>
  [...system].map(([option, value]) => `with ${option} ${value}`);

export class Script implements Transport {
  readonly name = "scripted";
  readonly capabilities: Capabilities;
  readonly loop: Loop = new Loop();
  readonly clock: Loop = this.loop;
  /** Every call that does something, in order. */
  readonly calls: string[] = [];
  /** What core did and the contract forbids. */
  readonly violations: string[] = [];
  readonly wires: Wire[] = [];
  readonly bounds: ScriptedBound[] = [];
  readonly listeners: ScriptedListener[] = [];
  /** What becomes of the next attempts to connect; none: they hang. */
  readonly attempts: Fate[] = [];
  /** What becomes of the next binds and listens; none: they succeed in the next turn. */
  readonly binds: Fate[] = [];
  readonly listens: Fate[] = [];
  readonly names: Map<string, readonly Address[] | `E${string}`> = new Map();
  readonly reversed: Map<string, string> = new Map();
  /** How long the resolver takes, in seconds. */
  delay = 0;
  holds = 0;
  releases = 0;
  /** What hangs, to be let go. */
  readonly hanging: (() => void)[] = [];
  nextFd = 100;
  /** What answers system calls, where a test has put it there. */
  descriptors: Kernel | undefined;
  nextPort = 50_000;

  constructor(capabilities: Capabilities = {}) {
    this.capabilities = { ...ALL, ...capabilities };
  }

  readonly resolver: Resolver = {
    resolve: (host, family) => {
      this.calls.push(`resolve ${host} ${family}`);
      const known = this.names.get(host) ?? "ENOTFOUND";
      const found =
        typeof known === "string" ? [] : known.filter((address) => family === "unspec" || address.family === family);
      return this.#later(found.length > 0 ? found : SocketError.from(typeof known === "string" ? known : "ENOTFOUND"));
    },
    reverse: (ip) => this.#later(this.reversed.get(ip) ?? SocketError.from("ENOTFOUND")),
    hostname: () => "moon",
  };

  turn(done: () => void): void {
    this.loop.turn(done);
  }

  hold(): void {
    this.holds++;
  }

  release(): void {
    this.releases++;
    if (this.releases > this.holds) this.violations.push("released more often than held");
  }

  bind(local: Name, { v6only, system }: SocketOptions): Promise<Bound> {
    this.calls.push(...asked(system));
    this.calls.push(`bind ${local.ip}:${local.port}${v6only ? " v6only" : ""}`);
    const fate = this.binds.shift() ?? "open";
    return this.#settle(fate, () => {
      const bound = new ScriptedBound(this, { ...local, port: local.port === 0 ? this.nextPort++ : local.port });
      this.bounds.push(bound);
      return bound;
    });
  }

  connect(remote: Name, { system }: Pick<SocketOptions, "system"> = {}, from?: Name): Connection {
    this.calls.push(...asked(system));
    this.calls.push(`connect ${remote.ip}:${remote.port}${from ? ` from ${from.ip}:${from.port}` : ""}`);
    const fate = this.attempts.shift() ?? "hang";
    if (fate === "throw") throw SocketError.from("ENETUNREACH");
    const wire = new Wire(this, remote);
    this.wires.push(wire);
    const local = from ?? { ip: remote.family === "inet" ? "127.0.0.1" : "::1", port: 40_000, family: remote.family };
    if (fate === "at once") wire.open(local);
    else if (fate === "open") this.loop.soon(() => wire.gone ?? wire.open(local));
    else if (fate !== "hang") this.loop.soon(() => wire.gone ?? wire.refuse(fate));
    return wire;
  }

  /** The connections that core has not let go of. */
  get open(): Wire[] {
    return this.wires.filter((wire) => wire.gone === null);
  }

  /** The addresses that core has neither used up nor given back. */
  get held(): ScriptedBound[] {
    return this.bounds.filter(({ state }) => state === "held");
  }

  /** Settles as `fate` says, in the next turn; or never. */
  #settle<T>(fate: Fate, make: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (fate === "hang") this.hanging.push(() => resolve(make()));
      else this.loop.soon(() => (fate === "open" ? resolve(make()) : reject(SocketError.from(fate))));
    });
  }

  #later<T>(value: T | SocketError): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = (): void => (value instanceof SocketError ? reject(value) : resolve(value));
      if (this.delay > 0) this.loop.at(this.delay, run);
      else this.loop.soon(run);
    });
  }

  /** For {@link ScriptedBound}. */
  serve(local: Name, backlog: number): Promise<ScriptedListener> {
    this.calls.push(`listen ${backlog}`);
    return this.#settle(this.listens.shift() ?? "open", () => {
      const listener = new ScriptedListener(this, local);
      this.listeners.push(listener);
      return listener;
    });
  }
}
