/** What Deno's `node:net` stands on, and does not document: the one place that looks behind it. The same on 2.7 and 2.9, but for numbers. */
import { SocketError, type Name } from "@moonsocket/core";
import { fromNumber, nameOf, translate } from "@moonsocket/net";
import type { AddressInfo, Server, Socket } from "node:net";
import process from "node:process";

/** Deno's TCP socket. Calls give 0, or a negative error number; what needs a permission throws where it is not granted. */
export interface Handle {
  onread: () => void;
  open(fd: number): number;
  bind(ip: string, port: number): number;
  bind6(ip: string, port: number, flags: number): number;
  getsockname(out: Partial<AddressInfo>): number;
  getpeername(out: Partial<AddressInfo>): number;
  readStart(): number;
  readStop(): number;
  writeBuffer(request: object, bytes: Uint8Array): number;
  listen(backlog: number): number;
  close(done?: () => void): void;
  reset(done?: () => void): number;
  /** A duplicate of the descriptor, the caller's to close. */
  fdForIpc(): number;
}

/** Deno's Unix socket, which takes any descriptor. */
export interface Pipe {
  readonly fd: number;
  open(fd: number): number;
  writeBuffer(request: object, bytes: Uint8Array): number;
  close(): void;
}

interface Bindings {
  tcp_wrap: { readonly TCP: { new (type: number): Handle; readonly prototype: Handle } };
  pipe_wrap: { readonly Pipe: new (type: number) => Pipe };
}

const { binding } = process as unknown as { binding: <Name extends keyof Bindings>(name: Name) => Bindings[Name] };
const { TCP } = binding("tcp_wrap");
const { Pipe } = binding("pipe_wrap");

/** The type of a socket that may listen, and of one, or a pipe, that is connected. */
const SERVER = 1;
const SOCKET = 0;

/** Whether descriptors have numbers. Where they have none, as on 2.7, nobody can listen on an adopted one, and keepalive does nothing. */
export const numbered: boolean = "fdForIpc" in TCP.prototype;

export const handleOf = (owner: Socket | Server): Handle | null =>
  (owner as unknown as { _handle: Handle | null })._handle;

/** Takes an address. Throws a SocketError. */
export function bind({ ip, port, family }: Name): { handle: Handle; local: Name } {
  const handle = new TCP(SERVER);
  const failure = attempt(() => (family === "inet6" ? handle.bind6(ip, port, 0) : handle.bind(ip, port)));
  const name: Partial<AddressInfo> = {};
  handle.getsockname(name);
  const local = nameOf(name.address, name.port, name.family);
  // An address that is in use has no port here; the next call would say so.
  if (failure === null && local !== null && local.port !== 0) return { handle, local };
  handle.close();
  throw failure ?? SocketError.from("EADDRINUSE");
}

/** EINVAL is Deno's word for an address that is not here: a socket so new has no other reason for it. */
function attempt(call: () => number): SocketError | null {
  try {
    const errno = call();
    if (errno === 0) return null;
    const failure = fromNumber(errno);
    return failure.code === "EINVAL" ? SocketError.from("EADDRNOTAVAIL") : failure;
  } catch (thrown) {
    return translate(thrown);
  }
}

/** Another descriptor of the same socket, with a number; `null` where none can be had. */
export function duplicate(handle: Handle): Pipe | null {
  const fd = numbered ? handle.fdForIpc() : -1;
  if (fd < 0) return null;
  const pipe = new Pipe(SOCKET);
  pipe.open(fd);
  return pipe;
}

/** Takes a descriptor over; what it refuses it leaves open. One that is connected Deno refuses as a server's. */
export function adopt(fd: number, kind: "connection" | "listener"): Handle {
  const handle = new TCP(kind === "listener" ? SERVER : SOCKET);
  const errno = handle.open(fd);
  if (errno !== 0) throw fromNumber(errno);
  return handle;
}

/** Whether the kernel has forgotten whom the socket was connected to, which it does at a reset, and once both sides have ended. */
export const isGone = (handle: Handle): boolean => handle.getpeername({}) !== 0;

/** Makes Deno look at it again. On a socket that listens there is nothing to read. */
export function knock(handle: Handle): void {
  handle.readStop();
  handle.readStart();
}
