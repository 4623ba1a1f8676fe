/** A name with an address in each family, both of them this host's. */
import { createSockets, type Sockets } from "@moonsocket/core";
import type { Bench } from "./bench.ts";
import { LOOPBACK } from "./raw.ts";
import { Spy } from "./spy.ts";

const ADDRESSES = (["inet6", "inet"] as const).map((family) => ({ ip: LOOPBACK[family], family }));

/** Sockets for which every name is both ::1, which comes first, and 127.0.0.1. */
export function dual({ transport }: Bench): Sockets {
  const spy = new Spy(transport, (name, go, ...args) => {
    if (name === "transport.capabilities") return { ...transport.capabilities, resolve: true };
    if (name !== "resolver.resolve") return go();
    return Promise.resolve(ADDRESSES.filter(({ family }) => args[1] === "unspec" || args[1] === family));
  });
  return createSockets(spy.transport);
}
