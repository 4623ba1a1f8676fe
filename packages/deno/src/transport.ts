/**
 * TCP on `node:net`, for Deno 2.7 and later. What Deno cannot do:
 */
import type { Transport } from "@moonsocket/core";
import { netTransport } from "@moonsocket/net";
import type { Socket } from "node:net";
import { holdWith } from "./bind.ts";
import { load } from "./calls.ts";
import { fdOf } from "./duplicate.ts";
import { beforeWrite, endedByReset } from "./write.ts";
import { numbered } from "./handle.ts";
import { exhausted } from "./spare.ts";
import { turn } from "./turn.ts";

const calls = numbered ? load() : null;

const capabilities = {
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
  "ipv6-v6only": calls !== null,
} as const;

/**
 * An attempt can't be made to end in a reset before it is decided. Deno begins it in the first turn and hears of it in the second;
 * what is not decided by then the peer knows nothing of.
 */
function abandon(socket: Socket): void {
  turn(() =>
    turn(() => {
      if (socket.connecting) socket.destroy();
      else socket.resetAndDestroy();
    }),
  );
}

export const transport: Transport = netTransport("deno", capabilities, {
  hold: holdWith(calls),
  fdOf,
  beforeWrite,
  endedByReset,
  exhausted,
  abandon,
  turn,
});
