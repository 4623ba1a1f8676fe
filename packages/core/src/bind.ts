/** A master takes an address, or takes it again. */
import { ANY } from "./address.ts";
import { failingAfterTurn } from "./after-turn.ts";
import { SocketError, type Message } from "./errors.ts";
import { resolve } from "./resolve.ts";
import { done, fail, type Done } from "./results.ts";
import type { State } from "./state.ts";
import { UNLIMITED } from "./timeouts.ts";
import type { Bound, Name } from "./transport.ts";
import type { Waiter } from "./waiters.ts";

/** `bind`. No timeout limits it (behaviour §15.1). */
export async function bind(state: State, address: string, port: number): Promise<Done> {
  state.requireMaster("bind");
  state.refuseSecond("connect");
  if (state.closed) return fail("closed");
  // As the kernel has it: bound already (behaviour B-47), or on its way somewhere.
  if (state.boundTo !== null || state.connection !== null) return fail("Invalid argument");
  const { capabilities } = state.transport;
  const able = capabilities["bind-before-listen"] === true || capabilities["bind-before-connect"] === true;
  return able ? bindFirst(state, address, port) : fail("unsupported");
}

/** Holds the first address that works out, in the resolver's order. */
export function bindFirst(state: State, address: string, port: number): Promise<Done> {
  const call = failingAfterTurn((waiter) => bindWithin(state, address, port, waiter));
  return state.run("connect", undefined, call, UNLIMITED);
}

export async function bindWithin(state: State, address: string, port: number, waiter: Waiter): Promise<Done> {
  const addresses = await resolve(state, address, ANY, waiter);
  if (typeof addresses === "string") return fail(addresses);
  if (addresses instanceof SocketError) return fail(state.learn(addresses));
  let last: Message = "host or service not provided, or not known";
  for (const candidate of addresses) {
    if (state.closed) return fail("closed");
    const trouble = await bindName(state, { ...candidate, port }, waiter);
    if (trouble === null) return done();
    last = trouble;
  }
  return fail(last);
}

/** Holds `local` for the object; or says why not. What comes after the wait is over is held all the same. */
export async function bindName(state: State, local: Name, waiter: Waiter): Promise<Message | null> {
  const bound = await waiter.outcome(beginBind(state, local));
  if (typeof bound === "string") return bound;
  if (bound instanceof SocketError) return state.learn(bound);
  return state.closed ? "closed" : null;
}

/** Takes `local`, or what is being taken already. */
export function beginBind(state: State, local: Name): Promise<Bound> {
  if (state.binding !== null) return state.binding;
  const { v6only, system } = state.settings;
  const binding = state.transport.bind(local, { v6only: v6only && local.family === "inet6", system });
  state.binding = binding;
  binding.then(
    (bound) => {
      if (state.closed || state.binding !== binding) {
        bound.close();
        return;
      }
      state.binding = null;
      state.bound = bound;
      state.boundTo = bound.local;
      state.family = bound.local.family;
      state.settings.begin(bound, state.transport);
    },
    () => {
      state.binding = null;
    },
  );
  return binding;
}
