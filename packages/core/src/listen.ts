/** From a master to a server, and the clients that come to it. */
import { ANY } from "./address.ts";
import { failingAfterTurn } from "./after-turn.ts";
import { bindName } from "./bind.ts";
import { asSocketError, SocketError } from "./errors.ts";
import { done, fail, type Done, type Result } from "./results.ts";
import type { Pursuit } from "./calls.ts";
import { State } from "./state.ts";
import { UNLIMITED } from "./timeouts.ts";
import type { Interruption, Pause, Waiter } from "./waiters.ts";

/** `listen`. An object that is of a family but not bound takes every interface and a free port (behaviour L-06). */
export async function listen(state: State, backlog: number): Promise<Done> {
  state.requireMaster("listen");
  state.refuseSecond("connect");
  if (state.closed) return fail("closed");
  if (state.connection !== null) return fail("Invalid argument"); // on its way somewhere
  if (state.family === "unspec") return fail("Bad file descriptor"); // behaviour L-07
  if (state.transport.capabilities.listen !== true) return fail("unsupported");
  if (state.boundTo !== null && state.transport.capabilities["bind-before-listen"] !== true) return fail("unsupported");
  return serve(state, backlog);
}

/** Listens where the object is bound, and otherwise on every interface, at a free port. */
export function serve(state: State, backlog: number): Promise<Done> {
  const call = failingAfterTurn((waiter) => start(state, backlog, waiter));
  return state.run("connect", undefined, call, UNLIMITED);
}

async function start(state: State, backlog: number, waiter: Waiter): Promise<Done> {
  if (state.bound === null) {
    const family = state.family === "inet6" ? "inet6" : "inet";
    const trouble = await bindName(state, state.boundTo ?? { ip: ANY[family], port: 0, family }, waiter);
    if (trouble !== null) return fail(trouble);
  }
  const { bound } = state;
  if (bound === null || state.closed) return fail("closed");
  const listener = await waiter.outcome(bound.listen(backlog), (late) => late.close());
  if (typeof listener === "string") return fail(listener);
  if (listener instanceof SocketError) return fail(state.learn(listener));
  if (state.closed) {
    listener.close();
    return fail("closed");
  }
  state.listen(listener);
  state.settings.begin(listener, state.transport); // once more: a `listen` that failed may have lost the descriptor
  return done();
}

/** `accept`: the state of a new client. */
export async function accept(state: State, signal: AbortSignal | undefined): Promise<Result<State>> {
  state.requireServer("accept");
  state.refuseSecond("accept");
  if (signal?.aborted) return fail("aborted");
  const call = new Accepting(state);
  const first = call.attempt();
  return typeof first === "string" ? state.pursue("accept", signal, call, first) : first;
}

/** A failure is told after a turn of I/O, as that of other calls for a descriptor is. */
class Accepting implements Pursuit<Result<State>> {
  readonly #state: State;
  #failure: Result<State> | null = null;

  constructor(state: State) {
    this.#state = state;
  }

  attempt(): Result<State> | Pause {
    if (this.#failure !== null) return this.#failure;
    const result = next(this.#state);
    if (result === null) return "wait";
    if (result[1] === null || this.#state.closed) return result;
    this.#failure = result;
    return "turn";
  }

  stop(why: Interruption): Result<State> {
    return why === "closed" ? fail(why) : (this.#failure ?? fail(why));
  }

  moved(): boolean {
    return false; // the first that comes is the answer
  }
}

/** The kernel's own linger would block the event loop; the client has it from its server as ours. */
function lingerNoMore(client: State): void {
  const fd = client.fd();
  if (fd !== -1) client.transport.descriptors?.takeLinger(fd);
}

/** One that has come, a failure, or `null` for wait. */
function next(state: State): Result<State> | null {
  if (state.closed || state.listener === null) return fail("closed");
  try {
    const connection = state.listener.accept();
    if (connection === "wait") return null;
    const client = new State(state.transport, state.family, state, state.settings.inherited());
    client.announced = true;
    client.adopt(connection);
    if (state.settings.lingered) lingerNoMore(client);
    return [client, null];
  } catch (thrown) {
    return fail(state.learn(asSocketError(thrown)));
  }
}
