/** What Node knows about a socket and does not document: the one place that looks behind `node:net`. The same on 22, 24 and 26. */
import { readSync } from "node:fs";
import net, { type AddressInfo, type Server, type Socket } from "node:net";
import type { Name } from "@moonsocket/core";
import { fromNumber } from "./errors.ts";

/** libuv's TCP socket. Calls give 0, or a negative error number. */
export interface Handle {
  readonly fd: number;
  getsockname(out: Partial<AddressInfo>): number;
  getpeername(out: Partial<AddressInfo>): number;
  close(): void;
}

interface Undocumented {
  readonly _createServerHandle: (
    ip: string,
    port: number,
    type: 4 | 6,
    fd: undefined,
    flags: number,
  ) => Handle | number;
}

/** libuv's flag of a bind. */
const IPV6ONLY = 1;

const handleOf = (owner: Socket | Server): Handle | null => (owner as unknown as { _handle: Handle | null })._handle;

/** The kernel's number; -1 once it is freed. */
export const fdOf = (owner: Socket | Server): number => handleOf(owner)?.fd ?? -1;

/** A name as Node tells it; `null` where the kernel has forgotten it. */
export function nameOf(address: string | undefined, port: number | undefined, family: string | undefined): Name | null {
  if (address === undefined || port === undefined) return null;
  return { ip: address, port, family: family === "IPv6" ? "inet6" : "inet" };
}

/** Binds where Node has no BoundSocket (before 24.19 and 26.4). Throws a SocketError. */
export function bindHandle({ ip, port, family }: Name, v6only: boolean): { handle: Handle; local: Name } {
  const { _createServerHandle: create } = net as unknown as Undocumented;
  const handle = create(ip, port, family === "inet6" ? 6 : 4, undefined, v6only ? IPV6ONLY : 0);
  if (typeof handle === "number") throw fromNumber(handle);
  // libuv keeps EADDRINUSE for the next call.
  const name: Partial<AddressInfo> = {};
  const errno = handle.getsockname(name);
  const local = nameOf(name.address, name.port, name.family);
  if (local !== null) return { handle, local };
  handle.close();
  throw fromNumber(errno);
}

/** Breaks off an attempt at once, where `resetAndDestroy` waits for the decision: the kernel may know it, and the peer believe in it. */
export function abandon(socket: Socket): void {
  const { _reset: reset } = socket as unknown as { readonly _reset: () => void };
  // Before there is a descriptor a reset fails, and Node then forgets the handle.
  if (fdOf(socket) === -1) socket.destroy();
  else reset.call(socket);
}

/** Whether the peer has reset the connection, though Node has not seen it yet. Also true once both sides have ended. */
export function isGone(socket: Socket): boolean {
  return handleOf(socket)?.getpeername({}) !== 0;
}

/** Whether the end that Node reports is a reset: before 24 it takes one that comes right behind data for an end. */
export function endedByReset(socket: Socket): boolean {
  try {
    readSync(fdOf(socket), new Uint8Array(1));
    return false;
  } catch {
    return true;
  }
}

/** What Node and the kernel still have for a socket that is about to be destroyed. Its `data` events must have ended. */
export function salvage(socket: Socket): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const kept: unknown = socket.read();
  if (kept instanceof Uint8Array) pieces.push(kept);
  try {
    for (;;) {
      const piece = new Uint8Array(65_536);
      const length = readSync(fdOf(socket), piece);
      if (length === 0) return pieces;
      pieces.push(piece.subarray(0, length));
    }
  } catch {
    return pieces; // nothing more
  }
}
