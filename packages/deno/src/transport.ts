/**
 * TCP on `node:net`, for Deno 2.7 and later. What Deno cannot do:
 *
 * - Leave connections in the kernel's queue: it accepts by itself. The backlog limits only while the event loop is busy.
 * - Tell that it ran out of descriptors while accepting: see `attend.ts`. Whoever comes meanwhile waits, up to a second longer.
 * - Look at its sockets on demand: a turn of I/O takes a byte and a descriptor of our own, see `turn.ts`.
 * - Tell the kernel's number of a socket: it tells that of a duplicate, see `duplicate.ts`. On 2.7 not even that.
 * - Go on with what is in flight when the peer's end comes: it drops it, and `write` then fails (denoland/deno#33860 describes it). So what is
 *   written goes another way, which takes a second descriptor from the first write on; on 2.7 there is none, and it is lost.
 * - Say why a write failed, or connect from an address that was bound with ipv6-v6only: that one is taken anew.
 * - Refuse IPv4 in disguise on every interface, tell an option, set most of them, bind without reuseaddr: that takes system calls. On 2.7 it is not to be
 *   had, nor is keepalive.
 * - Connect on a descriptor that it has not bound itself: one with options is bound to any address and port first, see `bind.ts`; and from an
 *   address that is shared by reuseport it can't.
 * - Reset an attempt that is not decided: that one is freed a moment later.
 * - Keep an address whose `listen` failed, know when the peer has got everything, and bound what is unread when a write fails: as on Node.
 *
 * Permissions. What is not granted answers "permission denied", unless Deno asks the user at a terminal; we never ask for ourselves.
 *
 * | for | flag | without |
 * |---|---|---|
 * | connections, addresses | `--allow-net`, or of those addresses | |
 * | names | `--allow-net`, or of those names | |
 * | turns of I/O, EMFILE at `accept` | `--allow-net`, or of 127.0.0.1 | a turn is a timer, which takes 2 ms and may miss something; no EMFILE |
 * | `dns.gethostname` | `--allow-sys=hostname` | |
 * | ipv6-v6only, all options but keepalive, nodelay and linger, `setfd` of a stranger's number | `--allow-ffi` | the capabilities are absent |
 */
import type { Transport } from "@moonsocket/core";
import { netTransport } from "@moonsocket/net";
import { abandon, attempted } from "./attempt.ts";
import { once, withCalls } from "@moonsocket/system";
import { holdWith, openWith, takeOver } from "./bind.ts";
import { load } from "./calls.ts";
import { fdOf } from "./duplicate.ts";
import { beforeWrite, endedByReset } from "./write.ts";
import { numbered } from "./handle.ts";
import { exhausted } from "./spare.ts";
import { turn } from "./turn.ts";

const calls = once(() => (numbered ? load() : null));

const own = {
  listen: true,
  "bind-before-listen": true,
  "bind-before-connect": true,
  backlog: true,
  "half-close": true,
  reset: true,
  "abandon-connect": true,
  resolve: true,
  fd: numbered,
  keepalive: numbered,
  "tcp-nodelay": true,
  linger: true,
} as const;

export const transport: Transport = netTransport("deno", withCalls(own, calls, ["ipv6-v6only"]), {
  hold: holdWith(calls),
  open: openWith(calls),
  calls,
  adopt: takeOver,
  fdOf,
  beforeWrite,
  endedByReset,
  exhausted,
  attempted,
  abandon,
  turn,
});
