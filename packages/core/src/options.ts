/** Socket options: their names, their values, and what a transport must be able to do. One table. */
import { ANY } from "./address.ts";
import { checkBoolean, checkInteger, checkString, shown, wrongType } from "./check.ts";
import type { Capability } from "./capabilities.ts";
import { asSocketError, SocketError } from "./errors.ts";
import { done, fail, type Done, type Result } from "./results.ts";
import type { Linger } from "./settings.ts";
import type { State } from "./state.ts";
import { getSystemOption, setSystemOption, takeError } from "./system-options.ts";
import type { Switch, SystemOption } from "./transport.ts";

/** The value of each option, as `setoption` takes it and `getoption` gives it. */
export interface OptionValues {
  keepalive: boolean;
  linger: Linger;
  reuseaddr: boolean;
  "tcp-nodelay": boolean;
  "ipv6-v6only": boolean;
  reuseport: boolean;
  "tcp-keepidle": number;
  "tcp-keepintvl": number;
  "tcp-keepcnt": number;
  "recv-buffer-size": number;
  "send-buffer-size": number;
  error: string | null;
}

export type OptionName = keyof OptionValues;

/** `error` can only be read. */
export type SettableOption = Exclude<OptionName, "error">;

interface Option {
  readonly needs: Capability;
  /** Throws what the kernel says. */
  readonly get: (state: State) => unknown;
  /** Checks a value and says how to carry it out, which throws, too; absent for what can only be read. */
  readonly set?: (value: unknown) => (state: State) => void;
}

const doing = "set option";

const onOff = (option: Switch): Option => ({
  needs: option,
  get: (state) => state.settings.switches.get(option) ?? false,
  set: (value) => {
    const on = checkBoolean(doing, "value", value);
    return (state) => setSwitch(state, option, on);
  },
});

/** Remembers it, and sets it where there is something to set it on; one that the system refuses is not remembered. */
function setSwitch(state: State, option: Switch, on: boolean): void {
  const { transport, settings } = state;
  if (state.decide()) state.connection?.setOption(option, on);
  else if (state.fd() !== -1) transport.descriptors?.set(state.fd(), option, Number(on));
  settings.remember(option, on);
}

const linger: Option = {
  needs: "linger",
  get: (state) => ({ ...state.settings.linger }),
  set: (value) => {
    if (typeof value !== "object" || value === null) throw wrongType(doing, "linger as { on, timeout }", value);
    const given: { on?: unknown; timeout?: unknown } = value;
    const on = checkBoolean(doing, "linger's on", given.on);
    const timeout = checkInteger(doing, "linger's timeout in seconds", given.timeout, 0, 65_535);
    return (state) => {
      if (on && timeout === 0 && state.transport.capabilities.reset !== true) throw SocketError.from("UNSUPPORTED");
      const { linger } = state.settings;
      state.settings.linger = { on, timeout: on ? timeout : linger.timeout }; // as the kernel: off keeps its seconds
    };
  },
};

const v6only: Option = {
  needs: "ipv6-v6only",
  get(state) {
    if (state.family !== "inet6") throw SocketError.from("EINVAL");
    const fd = state.fd();
    const descriptors = fd === -1 ? undefined : state.transport.descriptors;
    if (descriptors !== undefined) return descriptors.get(fd, "ipv6-v6only") !== 0;
    // What the kernel gave it, nobody can ask; or the runtime has freed it.
    if (state.connection !== null)
      throw SocketError.from(state.transport.descriptors === undefined ? "UNSUPPORTED" : "EBADF");
    // The kernel switches it on for every address but "::".
    return state.settings.v6only || (state.boundTo !== null && state.boundTo.ip !== ANY.inet6);
  },
  set: (value) => {
    const on = checkBoolean(doing, "value", value);
    return (state) => {
      // As the kernel has it: only on IPv6, and only before the address is taken (behaviour O-06, O-62).
      const { family, boundTo, listener, connection } = state;
      if (family !== "inet6" || (boundTo ?? listener ?? connection) !== null) throw SocketError.from("EINVAL");
      state.settings.v6only = on;
    };
  },
};

const systemSwitch = (option: "reuseaddr" | "reuseport"): Option => ({
  needs: option,
  get: (state) => getSystemOption(state, option) !== 0,
  set: (value) => {
    const on = checkBoolean(doing, "value", value);
    return (state) => setSystemOption(state, option, Number(on));
  },
});

const systemNumber = (needs: Capability, option: SystemOption): Option => ({
  needs,
  get: (state) => getSystemOption(state, option),
  set: (value) => {
    const number = checkInteger(doing, "value", value, 0, 2 ** 31 - 1);
    return (state) => setSystemOption(state, option, number);
  },
});

const BY_NAME: Readonly<Record<OptionName, Option>> = {
  keepalive: onOff("keepalive"),
  "tcp-nodelay": onOff("tcp-nodelay"),
  linger,
  "ipv6-v6only": v6only,
  reuseaddr: systemSwitch("reuseaddr"),
  reuseport: systemSwitch("reuseport"),
  "tcp-keepidle": systemNumber("keepalive-tuning", "tcp-keepidle"),
  "tcp-keepintvl": systemNumber("keepalive-tuning", "tcp-keepintvl"),
  "tcp-keepcnt": systemNumber("keepalive-tuning", "tcp-keepcnt"),
  "recv-buffer-size": systemNumber("buffer-sizes", "recv-buffer-size"),
  "send-buffer-size": systemNumber("buffer-sizes", "send-buffer-size"),
  error: { needs: "socket-error", get: takeError },
};
const OPTIONS: ReadonlyMap<string, Option> = new Map(Object.entries(BY_NAME));

function find(name: unknown): Option {
  const text = checkString("find option", "its name", name);
  const found = OPTIONS.get(text);
  if (found !== undefined) return found;
  throw new TypeError(
    `Cannot find option: unsupported option ${shown(text)}, expected one of ${[...OPTIONS.keys()].join(", ")}`,
  );
}

/** A closed object has no descriptor, nor has one whose family is not known yet (behaviour §8; the page's note on `socket.tcp`). */
const hasDescriptor = ({ closed, bare, family, connection }: State): boolean =>
  !closed && !bare && (family !== "unspec" || connection !== null);

export function setOption(state: State, name: unknown, value: unknown): Done {
  const { needs, set } = find(name);
  if (set === undefined) throw wrongType("set option", "one that can be set, not only read", name);
  const apply = set(value);
  if (!hasDescriptor(state)) return fail("setsockopt failed");
  if (state.transport.capabilities[needs] !== true) return fail("unsupported");
  try {
    apply(state);
    return done();
  } catch (thrown) {
    return fail(refusal(thrown) ?? "setsockopt failed");
  }
}

export function getOption(state: State, name: unknown): Result<unknown> {
  const { needs, get } = find(name);
  if (!hasDescriptor(state)) return fail("getsockopt failed");
  if (state.transport.capabilities[needs] !== true) return fail("unsupported");
  try {
    return [get(state), null];
  } catch (thrown) {
    return fail(refusal(thrown) ?? "getsockopt failed");
  }
}

/** The kernel's reason is not told (behaviour §16). */
const refusal = (thrown: unknown): "unsupported" | null =>
  asSocketError(thrown).code === "UNSUPPORTED" ? "unsupported" : null;
