/** What writing takes on Deno. */
import { SocketError } from "@moonsocket/core";
import type { Socket } from "node:net";
import { writeBeside } from "./duplicate.ts";
import { handleOf, isGone, type Handle } from "./handle.ts";

const beside = new WeakSet<Handle>();

/**
 * A write that fails says nothing about why, and uses up what reading would have told: so we ask before. And where Deno no longer reads, be it
 * because the peer has ended, it takes the peer's end for that of the connection, and drops what is in flight: so bytes take another way.
 */
export function beforeWrite(socket: Socket): void {
  const handle = handleOf(socket);
  if (handle === null || isGone(handle)) throw SocketError.from("ECONNRESET");
  if (beside.has(handle)) return;
  beside.add(handle);
  writeBeside(handle);
}

/** A write that fails uses a reset up, which then looks like an end. */
export function endedByReset(socket: Socket, failure: SocketError | null): boolean {
  const handle = handleOf(socket);
  return failure !== null && (handle === null || isGone(handle));
}
