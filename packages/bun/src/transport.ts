/**
 * TCP on Bun's own sockets, which it opens, binds and connects by system calls, for Bun 1.4 and later on Linux. What Bun cannot do:
 */
import type { Transport } from "@moonsocket/core";
import { clock, hold, release, resolver, turn } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import { BunBound } from "./bind.ts";
import { load } from "./calls.ts";
import { connect } from "./connect.ts";
import * as withoutCalls from "./without-calls.ts";

const own = {
  listen: true,
  "half-close": true,
  reset: true,
  resolve: true,
  fd: true,
  keepalive: true,
  "tcp-nodelay": true,
  linger: true,
  "ipv6-v6only": true,
} as const;

const bySystemCalls = {
  "bind-before-listen": true,
  "bind-before-connect": true,
  backlog: true,
  "abandon-connect": true,
} as const;

/** As much as there are system calls for. */
export function bunTransport(calls: SystemCalls | null): Transport {
  const shared = { name: "bun", clock, resolver, turn, hold, release };
  if (calls === null) {
    const { bind, connect } = withoutCalls;
    return { ...shared, capabilities: own, bind: async (local, options) => bind(local, options), connect };
  }
  return {
    ...shared,
    capabilities: { ...own, ...bySystemCalls },
    bind: async (local, options) => new BunBound(local, options, calls),
    connect: (remote) => connect(remote, calls),
  };
}

export const transport: Transport = bunTransport(load());
