/** System calls, as a foreign-function interface makes them (Linux). */

export interface Calls {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: Uint8Array, length: number): number;
  connect(fd: number, address: Uint8Array, length: number): number;
  getsockname(fd: number, address: Uint8Array, length: Uint8Array): number;
  listen(fd: number, backlog: number): number;
  close(fd: number): number;
  poll(fds: Uint8Array, count: number, ms: number): number;
}

/** What each takes: numbers, and bytes. */
export const PARAMETERS: Readonly<Record<keyof Calls, readonly ("i32" | "bytes")[]>> = {
  socket: ["i32", "i32", "i32"],
  bind: ["i32", "bytes", "i32"],
  connect: ["i32", "bytes", "i32"],
  getsockname: ["i32", "bytes", "bytes"],
  listen: ["i32", "i32"],
  close: ["i32"],
  poll: ["bytes", "i32", "i32"],
};

export const LIBRARY = "libc.so.6";

const INET = 2;
const STREAM_NONBLOCK_CLOEXEC = 1 | 0x800 | 0x80000;

/** An address as bind and connect take it. */
export function addressOf(port: number, ip = "127.0.0.1"): Uint8Array {
  const address = new Uint8Array(16);
  address.set([INET, 0, port >> 8, port & 255, ...ip.split(".").map(Number)]);
  return address;
}

export const open = (calls: Calls): number => calls.socket(INET, STREAM_NONBLOCK_CLOEXEC, 0);

function portOf(calls: Calls, fd: number): number {
  const address = addressOf(0);
  calls.getsockname(fd, address, Uint8Array.of(address.length, 0, 0, 0));
  return ((address[2] ?? 0) << 8) | (address[3] ?? 0);
}

/** A socket with a port; throws where a call fails. */
export function bound(calls: Calls): { readonly fd: number; readonly port: number } {
  const fd = open(calls);
  if (fd < 0 || calls.bind(fd, addressOf(0), 16) !== 0) throw new Error("the system calls fail");
  return { fd, port: portOf(calls, fd) };
}
