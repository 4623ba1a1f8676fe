/** What Node knows about a socket and does not document: the one place that looks behind its `node:net`. The same on 22, 24 and 26. */
import type { Name, SocketError } from "@moonsocket/core";
import { fromNumber, nameOf } from "@moonsocket/net";
import { closeSync, openSync, readSync } from "node:fs";
import net, { type AddressInfo, type Server, type Socket } from "node:net";

/** libuv's TCP socket. Calls give 0, or a negative error number. */
export interface Handle {
  readonly fd: number;
  getsockname(out: Partial<AddressInfo>): number;
  getpeername(out: Partial<AddressInfo>): number;
  close(): void;
}

interface Undocumented {
  readonly _createServerHandle: (
    ip: string | null,
    port: number,
    type: 4 | 6,
    fd: number | undefined,
    flags: number,
  ) => Handle | number;
}

/** libuv's flag of a bind. */
const IPV6ONLY = 1;

const handleOf = (owner: Socket | Server): Handle | null => (owner as unknown as { _handle: Handle | null })._handle;

/** The kernel's number; -1 once it is freed. */
export const fdOf = (owner: Socket | Server): number => handleOf(owner)?.fd ?? -1;

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

/** Takes a descriptor over. Throws a SocketError. */
export function adopt(fd: number): Handle {
  const { _createServerHandle: create } = net as unknown as Undocumented;
  const handle = create(null, 0, 4, fd, 0);
  if (typeof handle === "number") throw fromNumber(handle);
  return handle;
}

/** Whether no descriptor can be had. */
export function exhausted(): boolean {
  try {
    closeSync(openSync("/dev/null", "r"));
    return false;
  } catch (thrown) {
    return codeOf(thrown) === "EMFILE";
  }
}

/** Breaks off an attempt at once, where `resetAndDestroy` waits for the decision: the kernel may know it, and the peer believe in it. */
export function abandon(socket: Socket): void {
  const { _reset: reset } = socket as unknown as { readonly _reset: () => void };
  // Before there is a descriptor a reset fails, and Node then forgets the handle.
  if (fdOf(socket) === -1) socket.destroy();
  else reset.call(socket);
}

/**
 * Whether the end that Node reports is a reset: before 24 it takes one that comes right behind data for an end. A write that fails
 * uses the reset up; it is EPIPE to the kernel where the peer's end came before it.
 */
export function endedByReset(socket: Socket, failure: SocketError | null): boolean {
  if (failure !== null) return codeOf(failure.cause) !== "EPIPE";
  try {
    readSync(fdOf(socket), new Uint8Array(1));
    return false;
  } catch {
    return true;
  }
}

const codeOf = (cause: unknown): unknown => (cause instanceof Error && "code" in cause ? cause.code : undefined);
