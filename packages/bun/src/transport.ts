/**
 * TCP on Bun's own sockets, for Bun 1.4 and later: its `node:net` loses what had arrived when a reset follows. What they can't do either,
 * binding before use, a backlog, connecting with the true error, options, is done by system calls on Linux, and they take the descriptor over.
 * What Bun cannot do:
 *
 * - Leave connections in the kernel's queue: it accepts by itself. The backlog limits only while the event loop is busy.
 * - Tell that it ran out of descriptors while accepting: so `accept` looks whether one can be had before it says "wait". Whoever comes
 *   waits in the kernel's queue, and the event loop turns without rest until one is free (oven-sh/bun#32705).
 * - Hold back what came before a reset: though paused, it hands over all that the kernel had. Its chunks reach 512 KiB.
 * - Tell a reset from an end once a write has failed: the error number that the write left behind tells.
 * - Keep the descriptor once both sides have ended: it is freed then, before `close`.
 * - Know when the peer has got everything: to one that never stops talking `close` listens for a second, and what the kernel had not
 *   delivered by then is lost to a reset.
 * - Before 1.4.1, keep what had arrived where a reset finds reading paused: see `salvage.ts`.
 *
 * Without a C library that `@moonsocket/system` knows, so on macOS and Windows, where nobody has tried it: an address is not held
 * before it is used, the backlog is 512, options but keepalive, nodelay, linger and v6only are absent, an attempt that is given up goes on until it is decided, and all that fail are refused
 * (oven-sh/bun#37093).
 */
import type { Transport } from "@moonsocket/core";
import { clock, hold, release, resolver, turn } from "@moonsocket/net";
import { descriptorsOf, withCalls, type SystemCalls } from "@moonsocket/system";
import { BunBound } from "./bind.ts";
import { load } from "./calls.ts";
import { adopt, connect } from "./connect.ts";
import { listen } from "./listener.ts";
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
    capabilities: withCalls({ ...own, ...bySystemCalls }, () => calls),
    bind: async (local, options) => new BunBound(local, options, calls),
    connect: (remote, options = {}) => connect(remote, options, calls),
    descriptors: descriptorsOf(calls, {
      connection: (fd) => adopt(fd, calls),
      listener: (fd, local, backlog) => listen(fd, local, backlog, calls),
    }),
  };
}

export const transport: Transport = bunTransport(load());
