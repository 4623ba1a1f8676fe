/** Addresses that are held before they are used. */
import { SocketError, type Family, type Name, type SocketOptions } from "@moonsocket/core";
import { nameOf, translate, type Held, type SystemOptions } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import net from "node:net";
import { adopt, bindHandle, type Handle } from "./handle.ts";

type Calls = () => SystemCalls | null;

const ANYWHERE = {
  inet: { ip: "0.0.0.0", port: 0, family: "inet" },
  inet6: { ip: "::", port: 0, family: "inet6" },
} as const;

export function holdWith(calls: Calls): (wanted: Name, options: Required<SocketOptions>) => Held {
  return (wanted, options) => {
    if (options.system.size === 0) return hold(wanted, options.v6only);
    const made = loaded(calls);
    const { fd, local } = made.openBound(wanted, options);
    return held(
      made.orClose(fd, () => adopt(fd)),
      local,
    );
  };
}

export function openWith(calls: Calls): (family: Family, system: SystemOptions) => Held {
  return (family, system) => {
    const made = loaded(calls);
    const fd = made.open(family, system);
    return held(
      made.orClose(fd, () => adopt(fd)),
      ANYWHERE[family],
    );
  };
}

const held = (handle: Handle, local: Name): Held => ({
  local,
  handle: () => handle,
  fd: () => handle.fd,
  close: () => handle.close(),
});

/** With nothing but what Node has by itself. */
function hold(wanted: Name, v6only: boolean): Held {
  if (!("BoundSocket" in net)) {
    const { handle, local } = bindHandle(wanted, v6only);
    return held(handle, local);
  }
  try {
    const bound = new net.BoundSocket({ host: wanted.ip, port: wanted.port, ipv6Only: v6only });
    const { address, port, family } = bound.address();
    const local = nameOf(address, port, family) ?? wanted;
    return { local, handle: () => bound, fd: () => bound.fd(), close: () => bound.close() };
  } catch (thrown) {
    throw translate(thrown);
  }
}

function loaded(calls: Calls): SystemCalls {
  const made = calls();
  if (made === null) throw SocketError.from("UNSUPPORTED");
  return made;
}
