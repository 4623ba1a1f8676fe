/**
 * TCP on `node:net`, for Node 22.12 and later. What Node cannot do:
 *
 * - Leave connections in the kernel's queue: it accepts by itself. The backlog limits only while the event loop is busy.
 * - Tell that it ran out of descriptors while accepting: it closes those connections itself, in silence. So `accept` looks whether one
 *   can be had before it says "wait".
 * - Keep an address whose `listen` failed: it is taken anew at the next use, on another descriptor.
 * - Reset within the turn in which our end goes out: the reset follows that turn.
 * - Before 24, parse `await using`: `await client[Symbol.asyncDispose]()` is the same.
 * - Tell an option, set most of them, bind without reuseaddr, or take over a descriptor that somebody else watches: that takes system calls,
 *   through `node:ffi` (26) or koffi. Without either those capabilities are absent.
 * - Know when the peer has got everything: to one that never stops talking `close` listens for a second, and what the kernel had not
 *   delivered by then is lost to a reset.
 */
import type { Transport } from "@moonsocket/core";
import { netTransport, turn } from "@moonsocket/net";
import { once, withCalls, type SystemCalls } from "@moonsocket/system";
import { holdWith, openWith } from "./bind.ts";
import { load } from "./calls.ts";
import { abandon, adopt, endedByReset, exhausted, fdOf } from "./handle.ts";

const own = {
  listen: true,
  "bind-before-listen": true,
  "bind-before-connect": true,
  backlog: true,
  "half-close": true,
  reset: true,
  "abandon-connect": true,
  resolve: true,
  fd: true,
  keepalive: true,
  "tcp-nodelay": true,
  linger: true,
  "ipv6-v6only": true,
} as const;

/** As much as there are system calls for. */
export function nodeTransport(calls: () => SystemCalls | null): Transport {
  return netTransport("node", withCalls(own, calls), {
    hold: holdWith(calls),
    open: openWith(calls),
    calls,
    adopt,
    fdOf,
    beforeWrite() {}, // one that fails takes nothing from reading: nobody need ask before
    endedByReset,
    exhausted,
    attempted() {},
    abandon,
    turn,
  });
}

export const transport: Transport = nodeTransport(once(load));
