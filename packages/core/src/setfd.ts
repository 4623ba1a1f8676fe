/** Descriptors by their numbers: told, taken over, and left behind. */
import { asSocketError, SocketError, type Message } from "./errors.ts";
import { State } from "./state.ts";
import type { Transport } from "./transport.ts";

/** Whose numbers were told. Only those can go from object to object: nobody knows the others. */
const told = new WeakMap<Transport, Map<number, State>>();

/** `getfd`. */
export function getFd(state: State): number {
  const fd = state.closed ? -1 : state.fd();
  if (fd !== -1) tell(state, fd);
  return fd;
}

/**
 * `setfd`. What the object had stays open, and another `setfd` finds it by its number. A number of another object's moves from there; what is
 * not ours is gone on with, on a descriptor of our own.
 */
export function setFd(state: State, fd: number): undefined | [value: null, error: Message] {
  if (state.closed) return fd === -1 ? undefined : [null, "closed"];
  if (state.transport.capabilities.fd !== true) return [null, "unsupported"];
  state.refuseSecond("connect", "set fd");
  const owner = told.get(state.transport)?.get(fd);
  // Being closed, or freed by the runtime: whoever has the number by now is not meant.
  if (owner !== undefined && (owner.closed || owner.fd() !== fd)) return [null, state.learn(SocketError.from("EBADF"))];
  if (owner === state) return undefined;
  owner?.refuseSecond("connect", "set fd");
  if (fd !== -1 && owner === undefined && state.transport.capabilities["adopt-fd"] !== true)
    return [null, "unsupported"];
  try {
    const source = fd === -1 ? null : (owner ?? adopted(state, fd));
    leave(state);
    if (source !== null) move(source, state);
    return undefined;
  } catch (thrown) {
    return [null, state.learn(asSocketError(thrown))];
  }
}

/** Once its descriptor is freed nobody finds it. */
export function forget(state: State): void {
  const numbers = told.get(state.transport);
  if (numbers?.get(state.toldFd) === state) numbers.delete(state.toldFd);
}

function tell(state: State, fd: number): void {
  if (state.toldFd === fd) return;
  forget(state);
  const numbers = told.get(state.transport) ?? new Map<number, State>();
  told.set(state.transport, numbers.set(fd, state));
  state.toldFd = fd;
}

/** What the object has stays, as nobody's. */
function leave(state: State): void {
  const nobody = new State(state.transport, state.family, state);
  move(state, nobody);
}

function move(from: State, to: State): void {
  to.take(from);
  forget(from);
  from.toldFd = -1;
  const fd = to.fd();
  if (fd !== -1) tell(to, fd);
  from.interrupt();
  to.interrupt();
}

/** What was opened elsewhere, with the options that it has: what only we change from now on is read once. */
function adopted(state: State, fd: number): State {
  const { descriptors } = state.transport;
  if (descriptors === undefined) throw SocketError.from("UNSUPPORTED");
  const source = new State(state.transport, state.family, state);
  const taken = descriptors.adopt(fd);
  if ("listener" in taken) source.listen(taken.listener);
  else source.adopt(taken.connection);
  source.family = (source.listener ?? source.connection)?.local?.family ?? source.family;
  source.announced = true;
  const { settings } = source;
  const seconds = descriptors.takeLinger(fd);
  settings.linger = { on: seconds !== null, timeout: seconds ?? 0 };
  settings.lingered = settings.linger.on;
  for (const option of ["keepalive", "tcp-nodelay"] as const)
    settings.remember(option, descriptors.get(fd, option) !== 0);
  return source;
}
