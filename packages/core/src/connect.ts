/** From a master to a client: addresses in the resolver's order, each under its own block limit, until one is open. */
import { LOOPBACK } from "./address.ts";
import { failingAfterTurn } from "./after-turn.ts";
import { beginBind, bindName, bindWithin } from "./bind.ts";
import { asSocketError, SocketError, type Message } from "./errors.ts";
import { resolve } from "./resolve.ts";
import { done, fail, type Done } from "./results.ts";
import { UNLIMITED } from "./timeouts.ts";
import type { State, Target } from "./state.ts";
import type { Name } from "./transport.ts";
import type { Waiter } from "./waiters.ts";

export async function connect(
  state: State,
  address: string,
  port: number,
  signal: AbortSignal | undefined,
): Promise<Done> {
  state.refuseSecond("connect");
  if (state.closed) return fail("closed");
  if (state.bare) return fail("Bad file descriptor");
  if (state.class === "tcp{server}") return fail("already connected");
  if (signal?.aborted) return fail("aborted");
  if (state.announced) return fail("already connected");
  const same = state.target?.address === address && state.target.port === port;
  if (same) return state.run("connect", signal, (waiter) => decision(state, waiter));
  if (state.failed) state.failure(); // of an attempt at something else
  if (state.connection !== null) return fail(state.decide() ? "already connected" : "Operation already in progress");
  if (state.boundTo !== null && state.transport.capabilities["bind-before-connect"] !== true)
    return fail("unsupported");
  return dial(state, null, { address, port }, signal);
}

/** From `local`, where it is given, to `target`: one call under one budget. */
export function dial(
  state: State,
  local: Target | null,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<Done> {
  const { timeouts, transport } = state;
  const { zero } = timeouts; // what is set meanwhile is for the next call
  const call = failingAfterTurn(async (waiter) => {
    const taken = local === null ? done() : await bindWithin(state, local.address, local.port, waiter);
    return taken[1] === null ? tryAll(state, target, zero, waiter) : taken;
  });
  return state.run("connect", signal, call, timeouts.none ? UNLIMITED : timeouts.startWithTotal(transport.clock.now()));
}

async function tryAll(state: State, target: Target, zero: boolean, waiter: Waiter): Promise<Done> {
  const addresses = await resolve(state, target.address, LOOPBACK, waiter);
  if (typeof addresses === "string") return fail(addresses);
  if (addresses instanceof SocketError) return fail(state.learn(addresses));
  const candidates = zero ? addresses.slice(0, 1) : addresses;
  let result: Done = fail("host or service not provided, or not known");
  for (const [at, candidate] of candidates.entries()) {
    if (state.closed) return fail("closed");
    waiter.progress();
    const trouble = await begin(state, { ...candidate, port: target.port }, waiter);
    if (trouble !== null) {
      result = fail(trouble);
      if (trouble === "aborted" || trouble === "closed") return result;
      continue;
    }
    state.target = target;
    result = await decision(state, waiter);
    // The last attempt goes on after a timeout; one that has others behind it gives way to them.
    const last = at === candidates.length - 1 || waiter.spent;
    if (result[1] === null || result[1] === "aborted" || (result[1] === "timeout" && last)) return result;
    state.abandon();
  }
  // The attempts have used the address up; whoever needs it next finds it held, or being held.
  if (state.boundTo !== null && state.bound === null && !state.closed)
    void beginBind(state, state.boundTo).catch(() => {});
  return result;
}

/** Starts one attempt, on a fresh descriptor; or says why it can't. */
async function begin(state: State, remote: Name, waiter: Waiter): Promise<Message | null> {
  if (state.boundTo !== null && state.bound === null) {
    const trouble = await bindName(state, state.boundTo, waiter);
    if (trouble !== null) return trouble;
  }
  if (state.closed) return "closed";
  try {
    const connection = state.bound?.connect(remote) ?? state.transport.connect(remote, state.settings);
    state.bound = null;
    state.adopt(connection);
    return null;
  } catch (thrown) {
    return state.learn(asSocketError(thrown));
  }
}

/** What has become of the attempt, as far as the budget waits for it. */
async function decision(state: State, waiter: Waiter): Promise<Done> {
  for (;;) {
    if (state.closed) return fail("closed");
    const obstacle = state.obstacle();
    if (obstacle === null) {
      state.announced = true;
      state.lasterror = null;
      return done();
    }
    if (obstacle !== "wait") return fail(obstacle);
    const why = await waiter.wait();
    if (why !== null) return fail(why);
  }
}
