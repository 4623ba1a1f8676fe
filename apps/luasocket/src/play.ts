/** Plays a scenario between two parties, one call after the other. */
import { namesIn, parse } from "./expression.ts";
import type { Outcome } from "./outcome.ts";
import type { Party } from "./party.ts";
import type { Step } from "./scenario.ts";
import { methodOf, statementOf, type Method } from "./statement.ts";
import { settled, type Ports } from "./volatile.ts";

export interface World {
  /** Who is looked at. */
  readonly socket: Party;
  /** Whom it talks to. */
  readonly peer: Party;
  /** A port that swallows whoever calls. */
  readonly hole: () => Promise<number>;
}

export interface Told extends Outcome {
  /** Whether it is LuaSocket's. */
  readonly real: boolean;
}

/** What became of each step, in the steps' order; null of one that has no outcome. */
export type Played = readonly (Told | null)[];

/** A transport lacks what a step asks for: what would come after it proves nothing. */
export class Unsupported extends Error {}

/** A port of loopback at which nobody listens. */
const DEAD = 1;

/** Rejects where a party has no answer, with the step. */
export async function play(steps: readonly Pick<Step, "code">[], world: World): Promise<Played> {
  world.socket.begin();
  world.peer.begin();
  const game = new Game(world);
  const outcomes: (Told | null)[] = [];
  try {
    for (const { code } of steps) {
      try {
        outcomes.push(await game.step(code));
      } catch (cause) {
        throw new Error(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }
  } finally {
    await game.end();
  }
  return outcomes;
}

class Game {
  readonly #world: World;
  readonly #owners = new Map<string, Party>();
  readonly #begun = new Map<
    string,
    { readonly method: Method; readonly party: Party; readonly outcome: Promise<Outcome> }
  >();
  /** As they are known to the transport, by socket; and as they are called in outcomes. */
  readonly #own = new Map<string, string>();
  readonly #ports: Ports = new Map();
  /** By socket, the index that its last send has told. */
  readonly #sent = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  async step(code: string): Promise<Told | null> {
    const { kind, names, text } = statementOf(code);
    if (kind === "wait") return this.#wait(text);
    if (kind === "go") return this.#go(text);
    const [name = "", second] = names;
    const [, address = "127.0.0.1"] = /^pair\((?:"(.*)")?\)$/.exec(text) ?? [];
    return second === undefined ? this.#ask(name, text) : this.#pair(name, second, address);
  }

  /** Nothing that was begun is left, nor open. */
  async end(): Promise<void> {
    const { socket, peer } = this.#world;
    // One that hangs has been told of, or will be asked again at its next scenario.
    await Promise.allSettled([socket.ask("", "forget()"), peer.ask("", "forget()")]);
    await Promise.allSettled(Array.from(this.#begun.values(), ({ outcome }) => outcome));
  }

  async #pair(name: string, other: string, address: string): Promise<null> {
    const deeds = [
      ["pairing", `peer.bind("${address}", 0)`],
      [name, `socket.connect("${address}", port(pairing))`],
      [other, "pairing:accept()"],
      ["", "pairing:close()"],
    ] as const;
    for (const [made, deed] of deeds) {
      const { how, values } = await this.#ask(made, deed);
      if (how !== "gives" || values[0] === "nil") throw new Error(`${deed} gave ${values.join(", ")}`);
    }
    return null;
  }

  async #ask(name: string, text: string): Promise<Told> {
    const { party, expression, method } = await this.#prepared(text);
    if (party === null) {
      const [outcome] = await Promise.all([this.#world.socket.ask(name, text), this.#world.peer.ask(name, text)]);
      return { ...outcome, real: this.#world.socket.real };
    }
    if (name !== "") {
      this.#owners.set(name, party);
      this.#own.delete(name);
    }
    return this.#noted(method, party, await party.ask(name, expression));
  }

  async #go(text: string): Promise<null> {
    const { party, expression, method } = await this.#prepared(text);
    if (party === null) throw new Error("expected a call on a socket");
    const outcome = party.ask("", expression);
    outcome.catch(() => {}); // told by `wait`
    this.#begun.set(method.receiver, { method, party, outcome });
    return null;
  }

  async #wait(name: string): Promise<Told> {
    const begun = this.#begun.get(name);
    if (begun === undefined) throw new Error(`expected a call of ${name} that was begun`);
    const outcome = await begun.outcome;
    this.#begun.delete(name);
    return this.#noted(begun.method, begun.party, outcome);
  }

  #noted({ receiver, name }: Method, { real }: Party, outcome: Outcome): Told {
    if (outcome.values.includes('"unsupported"')) throw new Unsupported("it gave unsupported");
    const index = outcome.values.findLast((value) => value !== "nil");
    if (name === "send") this.#sent.set(receiver, Number(index));
    const { values, ...more } = settled(name, outcome, this.#ports);
    return {
      ...more,
      values: outcome.how === "raises" ? values.map((message) => this.#unnumbered(message)) : values,
      real,
    };
  }

  /** A sentence about a port says another one each time. */
  #unnumbered(message: string): string {
    let said = message;
    for (const port of this.#own.values()) said = said.replaceAll(port, "port");
    return said;
  }

  /** Who is asked, and what. No party where it is no socket's: then it is for both. */
  async #prepared(text: string): Promise<{ party: Party | null; expression: string; method: Method }> {
    const filled = await this.#filled(text);
    const parsed = parse(filled);
    const owners = new Set<Party>();
    for (const name of namesIn(parsed)) {
      const owner =
        name === "socket" ? this.#world.socket : name === "peer" ? this.#world.peer : this.#owners.get(name);
      if (owner !== undefined) owners.add(owner);
    }
    const [party = null, other] = owners;
    if (other !== undefined) throw new Error("expected sockets of one party");
    return { party, expression: filled.replaceAll(/\bpeer\./g, "socket."), method: methodOf(parsed) };
  }

  async #filled(text: string): Promise<string> {
    let filled = text.replaceAll("dead()", `${DEAD}`);
    for (const [call, name = ""] of text.matchAll(/\bport\((\w+)\)/g))
      filled = filled.replaceAll(call, await this.#port(name));
    for (const [call, name = ""] of text.matchAll(/\bafter\((\w+)\)/g)) {
      filled = filled.replaceAll(call, `${(this.#sent.get(name) ?? 0) + 1}`);
    }
    return filled.includes("hole()") ? filled.replaceAll("hole()", `${await this.#world.hole()}`) : filled;
  }

  async #port(name: string): Promise<string> {
    const known = this.#own.get(name);
    if (known !== undefined) return known;
    const owner = this.#owners.get(name);
    if (owner === undefined) throw new Error(`expected a socket, and ${name} is none`);
    const { values } = await owner.ask("", `${name}:getsockname()`);
    const port = values[1]?.replaceAll('"', "") ?? "";
    if (!/^\d+$/.test(port)) throw new Error(`${name} has no port: ${values.join(", ")}`);
    this.#own.set(name, port);
    return port;
  }
}
