/** TCP by system calls, as far as no runtime offers it. Nothing blocks; what fails throws a SocketError. */
import type { BoundOptions, Family, Name, SocketError } from "@moonsocket/core";
import { decode, DOMAINS, encode, LONGEST } from "./address.ts";
import { fromErrno } from "./errors.ts";
import type { Libc } from "./libc.ts";

// Numbers of Linux, the same on x64 and arm64.
const SOCK_STREAM = 1;
const SOCK_NONBLOCK = 0o4000;
const SOCK_CLOEXEC = 0o2_000_000;
const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;
const IPPROTO_IPV6 = 41;
const IPV6_V6ONLY = 26;
const EINPROGRESS = 115;
const F_DUPFD_CLOEXEC = 1030;

/** A descriptor, the caller's to close, and the address that it holds. */
export interface Opened {
  readonly fd: number;
  readonly local: Name;
}

export class SystemCalls {
  readonly #libc: Libc;

  constructor(libc: Libc) {
    this.#libc = libc;
  }

  /** A descriptor that neither blocks nor is inherited by other programs. */
  open(family: Family): number {
    return this.#done(this.#libc.socket(DOMAINS[family], SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  }

  /** Takes an address, with reuseaddr. Port 0 picks a free one. */
  openBound(wanted: Name, { v6only }: BoundOptions): Opened {
    const fd = this.open(wanted.family);
    try {
      this.#set(fd, SOL_SOCKET, SO_REUSEADDR, 1);
      // Both ways, for an administrator can turn the default round.
      if (wanted.family === "inet6") this.#set(fd, IPPROTO_IPV6, IPV6_V6ONLY, Number(v6only));
      const address = this.#encode(wanted);
      this.#done(this.#libc.bind(fd, address, address.length));
      return { fd, local: this.#localName(fd) };
    } catch (thrown) {
      this.close(fd);
      throw thrown;
    }
  }

  /** Also changes the backlog of one that listens. */
  listen(fd: number, backlog: number): void {
    this.#done(this.#libc.listen(fd, backlog));
  }

  /** Begins to connect; throws where that is decided already. */
  connect(fd: number, remote: Name): void {
    const address = this.#encode(remote);
    if (this.#libc.connect(fd, address, address.length) === 0) return;
    const errno = this.#libc.errno();
    if (errno !== EINPROGRESS) throw fromErrno(errno);
  }

  #localName(fd: number): Name {
    const address = new Uint8Array(LONGEST);
    const length = new Uint32Array([LONGEST]);
    this.#done(this.#libc.getsockname(fd, address, bytesOf(length)));
    return decode(address);
  }

  /** Of the last call on this thread that failed, one of the runtime's own included. Meaningless after one that did not. */
  lastError(): SocketError {
    return fromErrno(this.#libc.errno());
  }

  /** Another descriptor of the same socket, which lives on when the first one is closed. */
  duplicate(fd: number): number {
    return this.#done(this.#libc.fcntl(fd, F_DUPFD_CLOEXEC, 0));
  }

  /** What has arrived, as far as there is room in `into`: how many bytes. None where there is nothing, for whatever reason. */
  receive(fd: number, into: Uint8Array<ArrayBuffer>): number {
    return Math.max(0, this.#libc.recv(fd, into, into.length, 0));
  }

  close(fd: number): void {
    this.#libc.close(fd);
  }

  #set(fd: number, level: number, option: number, value: number): void {
    const bytes = bytesOf(Int32Array.of(value));
    this.#done(this.#libc.setsockopt(fd, level, option, bytes, bytes.length));
  }

  #encode(name: Name): Uint8Array<ArrayBuffer> {
    return encode(name, (zone) =>
      /^\d+$/.test(zone) ? Number(zone) : this.#libc.if_nametoindex(new TextEncoder().encode(`${zone}\0`)),
    );
  }

  #done(result: number): number {
    if (result === -1) throw fromErrno(this.#libc.errno());
    return result;
  }
}

const bytesOf = ({ buffer }: Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer);
