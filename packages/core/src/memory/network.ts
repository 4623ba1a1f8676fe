/** A network in memory, whose time a test turns and whose faults it orders: the front door. */
import { canBeName } from "../address.ts";
import { absent, checkBoolean, checkOptions, wrongType } from "../check.ts";
import { SocketError } from "../errors.ts";
import type { Clock } from "../transport.ts";
import { addressOf, isAny, isLoopback, nth, undisguised, type Address } from "./addresses.ts";
import { MemoryHost, type Host } from "./host.ts";
import { macrotask } from "./macrotask.ts";
import { Medium } from "./medium.ts";
import { plain, type Entry } from "./resolver.ts";
import { checkRule, type Rule } from "./rules.ts";
import { stalled, withTimeline } from "./stalled.ts";
import type { Timeline } from "./timeline.ts";
import { VirtualClock } from "./virtual-clock.ts";

export interface NetworkOptions {
  /** Decides what jitter and pieces of any size come to; 0. */
  seed?: number | undefined;
  /** Time jumps to what comes next whenever nothing moves, without `run` or `advance`; off. */
  jumps?: boolean | undefined;
}

/** A clock that a test turns. */
export type NetworkClock = Pick<VirtualClock, keyof Clock | "advance" | "block">;

export interface ChaosOptions {
  /** Also what ends a connection: a refusal, an end, a reset; off. */
  breaks?: boolean | undefined;
}

/** What somebody has not given back yet. */
export interface Left {
  /** Connections, listeners and bound addresses. */
  readonly descriptors: number;
  readonly timers: number;
  /** Calls that wait. */
  readonly waits: number;
  /** Closes and look-ups that are pending. */
  readonly promises: number;
}

/** After so many turns without a movement, and with nothing to come, a test that waits for the network has failed. */
const PATIENCE = 100_000;
/** One that waits for something else, a file perhaps, has longer: about a second. */
const FOREIGN = 1_000_000;

export class MemoryNetwork {
  readonly #medium: Medium;

  constructor(options?: NetworkOptions) {
    const { seed, jumps } = checkOptions("make a network", options, ["seed", "jumps"]);
    const clock = new VirtualClock(macrotask, absent(jumps) ? false : checkBoolean("make a network", "jumps", jumps));
    this.#medium = new Medium(clock, absent(seed) ? 0 : checkSeed("make a network", seed));
  }

  /** Time: it stands still until `advance`, or inside {@link run}. */
  get clock(): NetworkClock {
    return this.#medium.clock;
  }

  /** What has happened; as a text, a line an event. The latest 2,000 are kept. */
  get timeline(): Timeline {
    return this.#medium.timeline;
  }

  /**
   * A new host, known to the others by its name; with no address given it gets an IPv4 one of its own. It is a transport.
   *
   * @example
   * const network = new MemoryNetwork();
   * const moon = createSockets(network.host("moon"));
   * const earth = createSockets(network.host("earth", "192.0.2.1", "2001:db8::1"));
   * const server = earth.try(await earth.bind("*", 7));
   * const client = moon.try(await moon.connect("earth", 7));
   * client.getpeername(); // => ["192.0.2.1", 7, "inet"]
   */
  host(name: string, ...addresses: readonly string[]): Host {
    const { hosts, addresses: taken } = this.#medium;
    if (typeof name !== "string" || !canBeName(name)) throw wrongType("make a host", "a name", name);
    if (hosts.has(plain(name)) || plain(name) === "localhost")
      throw wrongType("make a host", "a name that is new", name);
    const own = addresses.length > 0 ? addresses.map((text) => checkAddress("make a host", text)) : [this.#address()];
    for (const { ip } of own) {
      if (taken.has(ip)) throw wrongType("make a host", `an address that ${taken.get(ip)?.hostname} has not`, ip);
    }
    const host = new MemoryHost(this.#medium, plain(name), own);
    hosts.set(host.hostname, host);
    for (const { ip } of own) taken.set(ip, host);
    return host;
  }

  /**
   * Gives a name addresses, in the order in which they are tried; or the code that looking it up fails with. That takes `delay` seconds.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.host("one", "10.0.0.1");
   * network.name("db", ["10.0.0.9", "10.0.0.1"], 0.2);
   * network.name("gone", "EAI_AGAIN");
   */
  name(name: string, stands: readonly string[] | string, delay: number = 0): void {
    if (typeof name !== "string" || !canBeName(name)) throw wrongType("name", "a name", name);
    if (!(Number.isFinite(delay) && delay >= 0)) throw wrongType("name", "a delay in seconds of at least 0", delay);
    this.#medium.names.set(plain(name), { found: checkFound(stands), delay });
  }

  /**
   * Makes something go wrong from now on, on connections that are there too, until what it returns is called. Of rules that say
   * different things about the same traffic the last one holds.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.host("client");
   * network.host("server");
   * const heal = network.rule({ from: "client", to: "server", delay: 0.05, pieces: [1, 7] });
   * heal(); // => undefined
   */
  rule(rule: Rule): () => void {
    return this.#put(checkRule(rule, (name) => this.#medium.hosts.has(name)));
  }

  /**
   * Nothing passes between `some` hosts and all the others there are, until what it returns is called.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.host("server");
   * network.host("client");
   * const heal = network.partition("server");
   * heal(); // => undefined
   */
  partition(...some: readonly string[]): () => void {
    if (some.length === 0) throw new TypeError("Cannot partition: expected at least one name of a host, got none");
    const { hosts } = this.#medium;
    const ours = some.map((name) => {
      if (typeof name !== "string" || !hosts.has(plain(name))) throw wrongType("partition", "names of hosts", name);
      return plain(name);
    });
    const others = [...hosts.keys()].filter((name) => !ours.includes(name));
    return this.#put({ from: ours, to: others, lost: true }, { from: others, to: ours, lost: true });
  }

  /**
   * From now on each way of each connection has faults of its own, drawn from `seed`: delay, jitter, pieces of any size; with `breaks`
   * every fourth is also refused, ended or reset somewhere.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.chaos(42, { breaks: true }); // => undefined
   */
  chaos(seed: number, options?: ChaosOptions): void {
    const { breaks } = checkOptions("make chaos", options, ["breaks"]);
    const breaking = absent(breaks) ? false : checkBoolean("make chaos", "breaks", breaks);
    this.#medium.rules.chaos(checkSeed("make chaos", seed), breaking);
    this.timeline.add("chaos", `from seed ${seed}${breaking ? ", with breaks" : ""}`);
    this.#medium.changed();
  }

  /**
   * Wakes everything with nothing new, as a transport may at any time: nothing may come of it.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.wake(); // => undefined
   */
  wake(): void {
    for (const object of [...this.#medium.ends, ...this.#medium.listeners]) object.wake();
  }

  /**
   * Runs a test, and lets time jump to what comes next whenever nothing moves. What the test throws has the timeline added to its message.
   * A test that can't end, for everybody waits and nothing is to come, fails at once, and says who waits for what. Inside it wait for
   * nothing but the network: time doesn't know of anything else.
   *
   * @example
   * const network = new MemoryNetwork();
   * const socket = createSockets(network.host("moon"));
   * await network.run(() => socket.sleep(86400)); // => undefined
   */
  async run<T>(test: () => T | Promise<T>): Promise<T> {
    const failed = Promise.withResolvers<never>();
    const stop = this.#medium.clock.drive((turns) => {
      if (turns % PATIENCE !== 0) return; // counting costs more than a turn
      if (turns >= FOREIGN || this.left().waits > 0) failed.reject(stalled(this.#medium));
    });
    try {
      return await Promise.race([(async () => test())(), failed.promise]);
    } catch (thrown) {
      throw withTimeline(thrown, this.timeline);
    } finally {
      stop();
    }
  }

  /**
   * What nobody has given back yet: all zero after a test that cleans up.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.left(); // => { descriptors: 0, timers: 0, waits: 0, promises: 0 }
   */
  left(): Left {
    const { ends, listeners, bounds, promises, hosts } = this.#medium;
    const sum = (of: (host: MemoryHost) => number): number =>
      [...hosts.values()].reduce((all, host) => all + of(host), 0);
    return {
      descriptors: ends.size + listeners.size + bounds.size,
      timers: sum(({ timers }) => timers),
      waits: sum(({ waits }) => waits),
      promises,
    };
  }

  /** Puts rules in force, and gives what takes them out. */
  #put(...rules: readonly Rule[]): () => void {
    const { rules: all, timeline } = this.#medium;
    for (const rule of rules) {
      all.add(rule);
      timeline.add("rule", JSON.stringify(rule));
    }
    this.#medium.changed();
    return () => {
      for (const rule of rules) {
        if (all.remove(rule)) timeline.add("rule", `${JSON.stringify(rule)} is over`);
      }
      this.#medium.changed();
    };
  }

  /** 10.0.0.1, 10.0.0.2, … */
  #address(): Address {
    for (let n = this.#medium.hosts.size + 1; ; n++) {
      const ip = nth(n);
      if (!this.#medium.addresses.has(ip)) return { ip, family: "inet" };
    }
  }
}

function checkSeed(doing: string, seed: unknown): number {
  if (typeof seed === "number" && Number.isSafeInteger(seed)) return seed;
  throw wrongType(doing, "seed as an integer", seed);
}

function checkAddress(doing: string, text: unknown): Address {
  const address = typeof text === "string" ? addressOf(text) : null;
  if (address === null || isAny(address) || isLoopback(address) || undisguised(address) !== address) {
    throw wrongType(doing, "addresses that others can reach, as 10.0.0.1 or fd00::1", text);
  }
  return address;
}

function checkFound(stands: unknown): Entry["found"] {
  if (typeof stands === "string" && /^E[A-Z_]+$/.test(stands)) return SocketError.from(stands);
  if (Array.isArray(stands) && stands.length > 0) return stands.map((text: unknown) => checkAddress("name", text));
  throw wrongType("name", "addresses, at least one of them, or a code such as EAI_AGAIN", stands);
}
