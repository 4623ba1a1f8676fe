/**
 * TCP on `node:net`, for Node 22.12 and later. What Node cannot do:
 *
 * - Leave connections in the kernel's queue: it accepts by itself. The backlog limits only while the event loop is busy.
 * - Tell that it ran out of descriptors while accepting: it closes those connections itself, in silence.
 * - Keep an address whose `listen` failed: it is taken anew at the next use, on another descriptor.
 * - Keep the descriptor once both sides have ended: it is freed then, before `close`.
 * - Reset within the turn in which our end goes out: the reset follows that turn.
 * - Before 24, parse `await using`: `await client[Symbol.asyncDispose]()` is the same.
 * - Ask for linger, buffer sizes, keepalive's tuning or a pending error, or turn reuseaddr off: that takes system calls.
 * - Know when the peer has got everything: to one that never stops talking `close` listens for a second, and what the kernel had not
 *   delivered by then is lost to a reset.
 * - Bound what is unread when a write fails: then everything that the kernel still had is taken at once, lest it be lost.
 */
import type { Transport } from "@moonsocket/core";
import { bind } from "./bind.ts";
import { connect } from "./connect.ts";
import { clock, hold, release, turn } from "./loop.ts";
import { resolver } from "./resolver.ts";

export const transport: Transport = {
  name: "node",
  capabilities: {
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
  },
  clock,
  resolver,
  turn,
  hold,
  release,
  bind,
  connect,
};
