/** From a master to a client: addresses in the resolver's order, each under its own block limit, until one is open. */
import { LOOPBACK } from "./address.ts";
import { hold } from "./bind.ts";
import { asSocketError, SocketError, type Message } from "./errors.ts";
import { resolve } from "./resolve.ts";
import { done, fail, type Done } from "./results.ts";
import type { State } from "./state.ts";
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
  if (state.class === "tcp{server}") return fail("already connected");
  if (signal?.aborted) return fail("aborted");
  if (state.announced) return fail("already connected");
  const { target, timeouts, transport } = state;
  if (state.boundTo !== null && transport.capabilities["bind-before-connect"] !== true) return fail("unsupported");
  if (target === null) {
    const budget = timeouts.startWithTotal(transport.clock.now());
    return state.run("connect", signal, (waiter) => tryAll(state, address, port, waiter), budget);
  }
  if (target.address === address && target.port === port) {
    return state.run("connect", signal, (waiter) => decision(state, waiter));
  }
  return fail(state.decide() ? "already connected" : "Operation already in progress");
}

async function tryAll(state: State, address: string, port: number, waiter: Waiter): Promise<Done> {
  const addresses = await resolve(state, address, LOOPBACK, waiter);
  if (typeof addresses === "string") return fail(addresses);
  if (addresses instanceof SocketError) return fail(state.learn(addresses));
  const candidates = state.timeouts.zero ? addresses.slice(0, 1) : addresses;
  let result: Done = fail("host or service not provided, or not known");
  for (const [at, candidate] of candidates.entries()) {
    waiter.progress();
    const trouble = await begin(state, { ...candidate, port }, waiter);
    if (trouble !== null) {
      result = fail(trouble);
      continue;
    }
    state.target = { address, port };
    result = await decision(state, waiter);
    // The last attempt goes on after a timeout; one that has others behind it gives way to them.
    const goesOn =
      result[1] === "aborted" || (result[1] === "timeout" && (at === candidates.length - 1 || waiter.spent));
    if (result[1] === null || goesOn) return result;
    state.abandon();
    if (state.closed) return result;
  }
  if (state.boundTo !== null && state.bound === null) await hold(state, state.boundTo, waiter);
  return result;
}

/** Starts one attempt, on a fresh descriptor; or says why it can't. */
async function begin(state: State, remote: Name, waiter: Waiter): Promise<Message | null> {
  if (state.boundTo !== null && state.bound === null) {
    const trouble = await hold(state, state.boundTo, waiter);
    if (trouble !== null) return trouble;
  }
  try {
    const connection = (state.bound ?? state.transport).connect(remote);
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
    const failure = state.failure();
    if (failure !== null) return fail(failure.message);
    // A receive or a send that waited for the same attempt was told first.
    if (state.connection === null) return fail(state.lasterror?.message ?? "closed");
    if (state.decide()) {
      state.announced = true;
      state.lasterror = null;
      return done();
    }
    const why = await waiter.wait();
    if (why !== null) return fail(why);
  }
}
