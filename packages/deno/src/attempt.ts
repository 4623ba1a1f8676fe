/** Attempts to connect, and what giving them up takes. */
import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers";
import { turn } from "./turn.ts";

/** How long a busy kernel may take to decide what it can decide at once, in milliseconds. */
const GRACE = 20;

/** What Deno has asked the kernel for, which it does not do at once but the next time that it looks at its sockets. */
const begun = new WeakSet<Socket>();

export function attempted(socket: Socket): void {
  setImmediate(() => begun.add(socket));
}

/**
 * An attempt can't be made to end in a reset before Deno knows of its success: it begins it in one turn of I/O, and hears of it in the next.
 * What it does not know after those the peer can't believe in.
 */
export function abandon(socket: Socket): void {
  if (!begun.has(socket)) {
    socket.destroy();
    return;
  }
  socket.once("connect", () => socket.resetAndDestroy());
  setTimeout(() => turn(() => turn(() => socket.destroy())), GRACE).unref();
}
