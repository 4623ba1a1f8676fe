/** Options that only system calls know: asked of the object's descriptor, or, where it has none yet, of one like the one that it will get. */
import { SocketError, type Message } from "./errors.ts";
import type { State } from "./state.ts";
import type { Descriptors, SystemOption } from "./transport.ts";

/** As the kernel has it, or would have it by now. Throws what the kernel says. */
export function getSystemOption(state: State, option: SystemOption): number {
  return onDescriptor(state, (descriptors, fd, alike) => {
    const wished = alike ? state.settings.system.get(option) : undefined;
    if (wished !== undefined) descriptors.set(fd, option, wished);
    return descriptors.get(fd, option);
  });
}

/** Also remembered while there is no connection: whatever descriptor comes later has it, too. */
export function setSystemOption(state: State, option: SystemOption, value: number): void {
  onDescriptor(state, (descriptors, fd) => descriptors.set(fd, option, value));
  if (state.class === "tcp{master}") state.settings.system.set(option, value);
}

/** The error that is pending, be it the kernel's still, or known to the runtime and told to nobody. */
export function takeError(state: State): Message | null {
  const known = state.takeFailure();
  const fd = state.fd();
  if (known !== null || fd === -1) return known;
  const pending = state.transport.descriptors?.takeError(fd) ?? null;
  return pending === null ? null : state.lose(pending);
}

function onDescriptor<T>(state: State, call: (descriptors: Descriptors, fd: number, alike: boolean) => T): T {
  const { descriptors } = state.transport;
  if (descriptors === undefined) throw SocketError.from("UNSUPPORTED");
  const fd = state.fd();
  if (fd !== -1) return call(descriptors, fd, false);
  // Of what was connected the runtime has freed it.
  if (state.family === "unspec" || state.class !== "tcp{master}") throw SocketError.from("EBADF");
  const alike = descriptors.open(state.family);
  try {
    return call(descriptors, alike, true);
  } finally {
    descriptors.close(alike);
  }
}
