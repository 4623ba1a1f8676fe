/** Addresses that are held before they are used. */
import type { Name } from "@moonsocket/core";
import { nameOf, translate, type Held } from "@moonsocket/net";
import net from "node:net";
import { bindHandle } from "./handle.ts";

export function hold(wanted: Name, v6only: boolean): Held {
  if (!("BoundSocket" in net)) {
    const { handle, local } = bindHandle(wanted, v6only);
    return { local, handle: () => handle, fd: () => handle.fd, close: () => handle.close() };
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
