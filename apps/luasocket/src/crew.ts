/** Plays many scenarios side by side: they wait more than they work. */
import { Child } from "./child.ts";
import { dig, type Hole } from "./hole.ts";
import { driver, type Lua } from "./lua.ts";
import { partyOn, type Party } from "./party.ts";
import { play, type Played, type World } from "./play.ts";
import type { Step } from "./scenario.ts";
import type { Transport } from "@moonsocket/core";

/** Seconds that a call may take. */
const LIMIT = 20;

/** Makes parties, one after the other. */
export interface Troupe extends Disposable {
  readonly name: string;
  /** It is LuaSocket. */
  readonly real: boolean;
  /** A port that swallows callers, of a transport that has no kernel. */
  readonly hole?: number;
  party(): Party;
}

type Command = readonly [executable: string, ...args: string[]];

/** Parties that are programs, one program for each or one for all. What has ended is started again for the next scenario. */
function troupeOfPrograms(name: string, command: Command, limit: number, real: boolean, common: boolean): Troupe {
  const children = new Set<Child>();
  const running = (): Child => {
    for (const child of children) if (child.ended) children.delete(child);
    const [shared] = common ? children : [];
    const child = shared ?? new Child(command, limit, real);
    children.add(child);
    return child;
  };
  return {
    name,
    real,
    party: () => {
      let child = running();
      let party = child.party();
      return {
        real,
        begin: () => {
          if (!child.ended) return;
          child = running();
          party = child.party();
        },
        ask: (called, expression) => party.ask(called, expression),
        [Symbol.dispose]: () => {
          if (!common) child[Symbol.dispose]();
        },
      };
    },
    [Symbol.dispose]: () => {
      for (const child of children) child[Symbol.dispose]();
    },
  };
}

/** One process for each party: LuaSocket does one thing at a time. */
export const realTroupe = (lua: Lua, limit: number = LIMIT): Troupe =>
  troupeOfPrograms(lua, [lua, driver], limit, true, false);

/** One process for all: `program.ts` on a runtime. */
export const troupeOn = (name: string, command: Command, limit: number = LIMIT): Troupe =>
  troupeOfPrograms(name, command, limit, false, true);

/** In this process. */
export const troupeOf = (name: string, transport: Transport, hole: number, limit: number = LIMIT): Troupe => ({
  name,
  real: false,
  hole,
  party: () => partyOn(transport, limit),
  [Symbol.dispose]: () => {},
});

/** Who plays whom: LuaSocket, ours, or one of each. */
export interface Cast {
  readonly socket: Troupe;
  readonly peer: Troupe;
}

/** One troupe for both. */
export const alone = (troupe: Troupe): Cast => ({ socket: troupe, peer: troupe });

export const nameOf = ({ socket, peer }: Cast): string =>
  socket === peer ? socket.name : `${socket.name} with ${peer.name}`;

/** The one of ours, where there is one. */
export const oursOf = ({ socket, peer }: Cast): Troupe => (socket.real ? peer : socket);

export interface Result<T> {
  readonly of: T;
  readonly played: Played | null;
  /** Why it came to no end. */
  readonly failed: Error | null;
}

/** Each as soon as it is over. */
export async function* playAll<T extends { readonly steps: readonly Pick<Step, "code">[] }>(
  scenarios: readonly T[],
  { socket, peer }: Cast,
  sideBySide: number,
): AsyncGenerator<Result<T>> {
  let hole: Promise<Hole> | null = null;
  const theHole = async (): Promise<number> => socket.hole ?? (await (hole ??= dig())).port;
  const waiting = scenarios.values();
  const done: Result<T>[] = [];
  let told = Promise.withResolvers<void>();

  async function work(): Promise<void> {
    using here = socket.party();
    using there = peer.party();
    const world: World = { socket: here, peer: there, hole: theHole };
    for (const of of waiting) {
      done.push(await playOne(of, world));
      told.resolve();
    }
  }

  const workers = Promise.all(Array.from({ length: Math.min(sideBySide, scenarios.length) }, work));
  workers.catch((why: unknown) => told.reject(why));
  try {
    for (let count = 0; count < scenarios.length;) {
      await told.promise;
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
    return { of, played: await play(of.steps, world), failed: null };
  } catch (thrown) {
    return { of, played: null, failed: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}
