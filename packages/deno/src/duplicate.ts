/**
 * A second descriptor of the same socket, where it takes one: Deno tells the kernel's number of no other. One that stays open would keep the
 * connection alive, so each object has one at most, and it is closed first.
 */
import type { Server, Socket } from "node:net";
import { duplicate, handleOf, type Handle, type Pipe } from "./handle.ts";

const duplicates = new WeakMap<Handle, Pipe>();
/** Of what was taken over: it keeps the number that it had. */
const numbers = new WeakMap<Handle, number>();

/** The kernel's number; -1 where there is none, and once it is freed. */
export function fdOf(owner: Socket | Server): number {
  const handle = handleOf(owner);
  return handle === null ? -1 : numberOf(handle);
}

export const numberOf = (handle: Handle): number => numbers.get(handle) ?? duplicateOf(handle)?.fd ?? -1;

export function keepNumber(handle: Handle, fd: number): void {
  numbers.set(handle, fd);
}

/** From now on bytes go through the duplicate; where none can be had, as before. */
export function writeBeside(handle: Handle): void {
  const write = handle.writeBuffer.bind(handle);
  handle.writeBuffer = (request, bytes) => duplicateOf(handle)?.writeBuffer(request, bytes) ?? write(request, bytes);
}

function duplicateOf(handle: Handle): Pipe | null {
  const known = duplicates.get(handle);
  if (known !== undefined) return known;
  const made = duplicate(handle);
  if (made === null) return null;
  duplicates.set(handle, made);
  closeWith(handle, made);
  return made;
}

function closeWith(handle: Handle, made: Pipe): void {
  const close = handle.close.bind(handle);
  const reset = handle.reset.bind(handle);
  const first = (): void => {
    if (duplicates.delete(handle)) made.close();
  };
  handle.close = (done) => {
    first();
    close(done);
  };
  handle.reset = (done) => {
    first();
    return reset(done);
  };
}
