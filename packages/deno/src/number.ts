/**
 * The kernel's numbers. Deno gives duplicates only, a new one each time; one that stays open would keep the connection alive. So each
 * object has one at most, from when it is asked for until the object is closed.
 */
import type { Server, Socket } from "node:net";
import { adopt, handleOf, numbered, type Handle } from "./handle.ts";

const numbers = new WeakMap<Handle, number>();

/** -1 where there is none, and once it is freed. */
export function fdOf(owner: Socket | Server): number {
  const handle = handleOf(owner);
  return handle === null ? -1 : numberOf(handle);
}

export function numberOf(handle: Handle): number {
  const known = numbers.get(handle);
  if (known !== undefined || !numbered) return known ?? -1;
  const fd = handle.fdForIpc();
  if (fd < 0) return -1;
  numbers.set(handle, fd);
  closeWith(handle, fd);
  return fd;
}

/** First the duplicate, so that the kernel does what the other one is closed for. Deno closes only what it has adopted. */
function closeWith(handle: Handle, fd: number): void {
  const close = handle.close.bind(handle);
  const reset = handle.reset.bind(handle);
  const first = (): void => {
    if (numbers.delete(handle)) adopt(fd).close();
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
