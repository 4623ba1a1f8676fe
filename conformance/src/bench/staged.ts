/** Names, and attempts to connect, as a case would have them: what no network does when it is asked to. */
import { createSockets, SocketError, type Name, type Sockets } from "@moonsocket/core";
import type { Bench } from "./bench.ts";
import { Spy, type Say } from "./spy.ts";

/** What becomes of an attempt: it opens, nobody decides it, it fails with a code, or it can't even begin. */
export type Fate = "opens" | "hangs" | { readonly fails: string } | { readonly throws: string };

export interface Staged {
  readonly spy: Spy;
  readonly socket: Sockets;
  /** The addresses that were tried, in order. */
  readonly tried: readonly string[];
  /** What hangs opens. */
  readonly heal: () => void;
}

/**
 * Sockets for which every name has these addresses, where attempts meet their fates; those that open lead to a listener of the other
 * transport's. Whatever else is to be different `say` says.
 */
export async function staged(
  bench: Bench,
  fates: Readonly<Record<string, Fate>>,
  say: Say = (_, go) => go(),
): Promise<Staged> {
  const { local } = await bench.raw.listen(bench.peer);
  const addresses = Object.keys(fates).map((ip) => ({ ip, family: ip.includes(":") ? "inet6" : "inet" }));
  const tried: string[] = [];
  let state: "real" | "connecting" | SocketError = "real";
  const stage: Say = (name, go, ...args) => {
    if (name === "transport.capabilities") return { ...bench.transport.capabilities, resolve: true };
    if (name === "connection.state") return state === "real" ? go() : state;
    if (name === "resolver.resolve") {
      const found = addresses.filter(({ family }) => args[1] === "unspec" || args[1] === family);
      return found.length > 0 ? Promise.resolve(found) : Promise.reject(SocketError.from("ENOTFOUND"));
    }
    if (name !== "transport.connect") return go(...args);
    const { ip } = args[0] as Name;
    const fate = fates[ip] ?? "opens";
    tried.push(ip);
    if (typeof fate === "object" && "throws" in fate) throw SocketError.from(fate.throws);
    if (typeof fate === "object") state = SocketError.from(fate.fails);
    else state = fate === "hangs" ? "connecting" : "real";
    return go(local);
  };
  const spy = new Spy(bench.transport, (name, go, ...args) =>
    say(name, (...given) => stage(name, go, ...(given.length > 0 ? given : args)), ...args),
  );
  const heal = (): void => {
    state = "real";
    spy.connections.at(-1)?.wake();
  };
  return { spy, socket: createSockets(spy.transport), tried, heal };
}

/** A promise of the transport's rejects. */
export const failing =
  (call: string, code: string): Say =>
  (name, go) =>
    name === call ? Promise.reject(SocketError.from(code)) : go();

/** No descriptor is left for what is called. */
export function full(call: string): Promise<never> {
  const error = SocketError.from("EMFILE");
  if (call === "transport.connect" || call === "listener.accept") throw error;
  return Promise.reject(error);
}
