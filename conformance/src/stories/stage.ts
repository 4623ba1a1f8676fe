/** Who is in a story, and what is known of each. */
import type { Connection, Family, NameResult, Tcp, TcpClass, TcpObject, SettableOption } from "@moonsocket/core";
import type { Bench } from "../bench/bench.ts";
import type { Far } from "../bench/far.ts";
import { Learnt } from "./learnt.ts";
import type { OptionValue } from "./values.ts";

/** What an object has of the system's, or nobody: it goes from object to object by `setfd`, and its options with it. */
export class Holding {
  stage: "fresh" | "bound" | "listening" | "connected" = "fresh";
  family: Family | "unspec";
  /** What was set, inherited or found. */
  readonly values: Map<SettableOption, OptionValue>;
  local: NameResult | null = null;
  /** As it was told last, or -1. */
  fd = -1;
  line: Line | null = null;
  /** Nobody but the kernel knows its ipv6-v6only: it was never bound. */
  unbound = false;
  /** The peer has reset it: what it has no longer is the runtime's affair. */
  lost = false;

  constructor(family: Family | "unspec", values: Iterable<readonly [SettableOption, OptionValue]> = []) {
    this.family = family;
    this.values = new Map(values);
  }

  /** Of a master without a descriptor. */
  static fresh(family: Family | "unspec"): Holding {
    return new Holding(family, family === "inet6" ? [["ipv6-v6only", true]] : []);
  }
}

/** A connection: one end or two are the story's. */
export interface Line {
  readonly ends: readonly Holding[];
  /** The other end, where it is not the story's. */
  readonly far: Far | null;
  /** Who else has the first end, and reads from it: so nothing is said to it. */
  readonly sharer: Connection | null;
}

export class Actor {
  readonly name: string;
  readonly object: Tcp;
  class: TcpClass = "tcp{master}";
  closed = false;
  holding: Holding;

  constructor(name: string, object: Tcp, holding: Holding) {
    this.name = name;
    this.object = object;
    this.holding = holding;
  }

  /** It was a server or a client, and has nothing now. */
  get bare(): boolean {
    return this.class !== "tcp{master}" && this.holding.stage === "fresh";
  }
}

/** A call that waits for longer has failed, in seconds. */
const PATIENCE = 3;

const SELDOM = 8;
const CROWD = 8;

export class Stage {
  readonly bench: Bench;
  readonly kernel: Learnt | null;
  readonly actors: Actor[] = [];
  /** What `setfd` left to nobody. */
  readonly orphans: Holding[] = [];
  /** Numbers that were somebody's once. */
  readonly oldNumbers: Set<number> = new Set();
  /** What has happened, for whoever reads of a failure. */
  readonly journal: string[] = [];

  constructor(bench: Bench) {
    this.bench = bench;
    this.kernel = bench.transport.descriptors === undefined ? null : new Learnt(bench.transport);
  }

  can(capability: keyof Bench["transport"]["capabilities"]): boolean {
    return this.bench.transport.capabilities[capability] === true;
  }

  enter(object: TcpObject, holding: Holding): Actor {
    const tcp = object as Tcp; // all views are of the one type
    tcp.settimeout(PATIENCE);
    const actor = new Actor(`#${this.actors.length} ${holding.family}`, tcp, holding);
    this.actors.push(actor);
    return actor;
  }

  create(family: Family | "unspec"): Actor {
    const { tcp, tcp4, tcp6 } = this.bench.socket;
    const make = { inet: tcp4, inet6: tcp6, unspec: tcp }[family];
    return this.enter(make(), Holding.fresh(family));
  }

  get #open(): Actor[] {
    return this.actors.filter(({ closed }) => !closed);
  }

  /** Whether more would take the time from what the stories are about. */
  get crowded(): boolean {
    return this.#open.length >= CROWD;
  }

  /** Seldom somebody who is closed. */
  choose(who: number): Actor {
    const open = this.#open;
    const among = open.length === 0 || who % SELDOM === 0 ? this.actors : open;
    return among[Math.floor(who / SELDOM) % among.length] ?? this.create("inet");
  }

  get holdings(): Holding[] {
    return [...this.actors.map(({ holding }) => holding), ...this.orphans];
  }

  ownerOf(holding: Holding): Actor | undefined {
    return this.actors.find((actor) => actor.holding === holding);
  }
}
