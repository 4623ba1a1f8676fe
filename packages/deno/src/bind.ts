/** Addresses that are held before they are used. */
import { SocketError, type Family, type Name, type SocketOptions } from "@moonsocket/core";
import type { Held, SystemOptions } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import { attend } from "./attend.ts";
import { keepNumber, numberOf } from "./duplicate.ts";
import { adopt, bind, type Handle } from "./handle.ts";

type Calls = () => SystemCalls | null;

const ANY = { inet: "0.0.0.0", inet6: "::" } as const;
/** Every interface, or IPv4 in disguise: where ipv6-v6only tells. */
const DISGUISED = /^::(ffff:.*)?$/i;

export function holdWith(calls: Calls): (wanted: Name, options: Required<SocketOptions>) => Held {
  return (wanted, options) => {
    const { v6only, system } = options;
    const plain = system.size === 0 && !(v6only && DISGUISED.test(wanted.ip));
    const made = plain ? null : calls();
    return made === null ? hold(wanted) : holdBySystemCalls(wanted, options, made);
  };
}

/**
 * Deno connects only from what it has bound itself: so to any address, which is what the kernel would do, only later. `null` where that is not
 * permitted: then options are set once it is connected.
 */
export function openWith(calls: Calls): (family: Family, system: SystemOptions) => Held | null {
  return (family, system) => {
    const made = calls();
    if (made === null) throw SocketError.from("UNSUPPORTED");
    const anywhere = { ip: ANY[family], port: 0, family };
    return permitted(anywhere) ? heldBy(bindWith(anywhere, new Map([["reuseaddr", 0], ...system]), made)) : null;
  };
}

/** A system call goes past what Deno was permitted. */
function permitted({ ip, port, family }: Name): boolean {
  const host = `${family === "inet6" ? `[${ip}]` : ip}${port === 0 ? "" : `:${port}`}`;
  return Deno.permissions.querySync({ name: "net", host }).state === "granted";
}

/** A descriptor that was opened by a system call, or by somebody else. */
export function takeOver(fd: number, kind: "connection" | "listener"): Handle {
  const handle = adopt(fd, kind);
  keepNumber(handle, fd);
  if (kind === "listener") attend(handle);
  return handle;
}

function hold(wanted: Name): Held {
  const bound = bind(wanted);
  attend(bound.handle);
  return heldBy(bound);
}

const heldBy = ({ handle, local }: { handle: Handle; local: Name }): Held => ({
  local,
  handle: () => handle,
  fd: () => numberOf(handle),
  close: () => handle.close(),
});

/**
 * Nor can it connect from what it has adopted: then the address is taken anew. Nothing tells the difference, but where several share the address by
 * reuseport, which Deno can't bind with: it is in use then.
 */
function holdBySystemCalls(wanted: Name, options: Required<SocketOptions>, calls: SystemCalls): Held {
  if (!permitted(wanted)) throw SocketError.from("EACCES");
  const { fd, local } = calls.openBound(options.v6only && wanted.port === 0 ? freeInBoth(wanted) : wanted, options);
  return {
    local,
    handle: (use) => {
      if (use === "listen") return listening(fd, calls);
      calls.close(fd);
      return bindWith(local, options.system, calls).handle;
    },
    fd: () => fd,
    close: () => calls.close(fd),
  };
}

/** A port that IPv4 has free, too: an address that is taken anew is taken in both families, for Deno knows no ipv6-v6only. */
function freeInBoth(wanted: Name): Name {
  const { handle, local } = bind(wanted);
  handle.close();
  return local;
}

/** Deno listens as soon as it takes over, with a backlog of its own. */
function listening(fd: number, calls: SystemCalls): Handle {
  const handle = calls.orClose(fd, () => takeOver(fd, "listener"));
  const listen = handle.listen.bind(handle);
  handle.listen = (backlog) => {
    const errno = listen(backlog);
    if (errno === 0) calls.listen(fd, Math.trunc(backlog));
    return errno;
  };
  return handle;
}

/** On what Deno has bound, which is closed where this throws. */
function bindWith(wanted: Name, system: SystemOptions, calls: SystemCalls): { handle: Handle; local: Name } {
  const bound = bind(wanted);
  try {
    const fd = numberOf(bound.handle);
    if (fd === -1) throw SocketError.from("EMFILE");
    for (const [option, value] of system) calls.set(fd, option, value);
    return bound;
  } catch (thrown) {
    bound.handle.close();
    throw thrown;
  }
}
