/** Plays many scenarios side by side: they wait more than they work. */
import { Child } from "./child.ts";
import { dig, type Hole } from "./hole.ts";
import { driver, type Lua } from "./lua.ts";
import { Hangs, partyOn, type Party } from "./party.ts";
import { play, type Played, type World } from "./play.ts";
import type { Step } from "./scenario.ts";
import type { Transport } from "@moonsocket/core";

/** Seconds that a call may take. */
const LIMIT = 10;

/** Makes parties, one after the other. */
export interface Troupe extends Disposable {
  readonly name: string;
  /** It is LuaSocket. */
  readonly real: boolean;
  /** A port that swallows callers, of a transport that has no kernel. */
  readonly hole?: number;
  party(): Party;
}

/** One process for each party: LuaSocket does one thing at a time. */
export function realTroupe(lua: Lua, limit: number = LIMIT): Troupe {
  const children = new Set<Child>();
  const start = (): readonly [Child, Party] => {
    const child = new Child([lua, driver], limit, true);
    children.add(child);
    return [child, child.party()];
  };
  return {
    name: lua,
    real: true,
    party: () => {
      let [child, party] = start();
      return {
        real: true,
        begin: () => {
          if (!child.ended) return;
          children.delete(child);
          [child, party] = start();
        },
        ask: (name, expression) => party.ask(name, expression),
      };
    },
    [Symbol.dispose]: () => {
      for (const child of children) child[Symbol.dispose]();
    },
  };
}

/** One process for all: `program.ts` on a runtime. */
export function troupeOn(name: string, command: readonly [string, ...string[]], limit: number = LIMIT): Troupe {
  const child = new Child(command, limit, false);
  return { name, real: false, party: () => child.party(), [Symbol.dispose]: () => child[Symbol.dispose]() };
}

/** In this process. */
export const troupeOf = (name: string, transport: Transport, hole: number, limit: number = LIMIT): Troupe => ({
  name,
  real: false,
  hole,
  party: () => partyOn(transport, limit),
  [Symbol.dispose]: () => {},
});

export interface Result<T> {
  readonly of: T;
  readonly played: Played | null;
  /** Why it came to no end. */
  readonly failed: Error | null;
  readonly hangs: boolean;
}

/** Each as soon as it is over. */
export async function* playAll<T extends { readonly steps: readonly Pick<Step, "code">[] }>(
  scenarios: readonly T[],
  socket: Troupe,
  peer: Troupe,
  sideBySide: number,
): AsyncGenerator<Result<T>> {
  let hole: Promise<Hole> | null = null;
  const theHole = async (): Promise<number> => socket.hole ?? (await (hole ??= dig())).port;
  const waiting = scenarios.values();
  const done: Result<T>[] = [];
  let told = Promise.withResolvers<void>();

  async function work(): Promise<void> {
    const world: World = { socket: socket.party(), peer: peer.party(), hole: theHole };
    for (const of of waiting) {
      done.push(await playOne(of, world));
      told.resolve();
    }
  }

  const workers = Promise.all(Array.from({ length: Math.min(sideBySide, scenarios.length) }, work));
  try {
    for (let count = 0; count < scenarios.length;) {
      await Promise.race([told.promise, workers]);
      told = Promise.withResolvers();
      for (const result of done.splice(0)) {
        count++;
        yield result;
      }
    }
  } finally {
    await workers;
    if (hole !== null) (await (hole as Promise<Hole>))[Symbol.dispose]();
  }
}

async function playOne<T extends { readonly steps: readonly Pick<Step, "code">[] }>(
  of: T,
  world: World,
): Promise<Result<T>> {
  try {
    return { of, played: await play(of.steps, world), failed: null, hangs: false };
  } catch (thrown) {
    const failed = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { of, played: null, failed, hangs: failed.cause instanceof Hangs };
  }
}
