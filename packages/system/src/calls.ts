/** TCP by system calls, as far as no runtime offers it. Nothing blocks; what fails throws a SocketError. */
import { SocketError, type Family, type KernelOption, type Name, type SocketOptions } from "@moonsocket/core";
import { decode, encode, LONGEST } from "./address.ts";
import { fromErrno } from "./errors.ts";
import type { Libc } from "./libc.ts";
import type { Platform, SocketOption } from "./platform.ts";

const SOCK_STREAM = 1;
const IPPROTO_TCP = 6;
/** Where TCP_INFO tells of a listener how many may wait: in `tcpi_sacked`. */
const BACKLOG = 28;

/** A descriptor, the caller's to close, and the address that it holds. */
export interface Opened {
  readonly fd: number;
  readonly local: Name;
}

export class SystemCalls {
  readonly platform: Platform;
  readonly #libc: Libc;
  // For every call anew would be most of what a call costs.
  readonly #value = new Int32Array(2);
  readonly #bytes = bytesOf(this.#value);
  readonly #length = new Uint32Array(1);
  readonly #lengthBytes = bytesOf(this.#length);
  readonly #int = this.#bytes.subarray(0, 4);

  constructor(libc: Libc, platform: Platform) {
    this.#libc = libc;
    this.platform = platform;
  }

  /** A descriptor that neither blocks nor is inherited by other programs, as far as the platform can; with options that are set. */
  open(family: Family, system: SocketOptions["system"] = new Map()): number {
    const { domains, socketFlags } = this.platform;
    const fd = this.#done(this.#libc.socket(domains[family], SOCK_STREAM | socketFlags, 0));
    return this.orClose(fd, () => {
      for (const [option, value] of system) this.set(fd, option, value);
      return fd;
    });
  }

  /** Takes an address, with reuseaddr unless it was switched off. Port 0 picks a free one. */
  openBound(wanted: Name, { v6only, system = new Map() }: SocketOptions): Opened {
    const fd = this.open(wanted.family);
    return this.orClose(fd, () => {
      this.set(fd, "reuseaddr", 1);
      // Both ways, for an administrator can turn the default round.
      if (wanted.family === "inet6") this.set(fd, "ipv6-v6only", Number(v6only));
      for (const [option, value] of system) this.set(fd, option, value);
      const address = this.#encode(wanted);
      this.#done(this.#libc.bind(fd, address, address.length));
      return { fd, local: this.localName(fd) };
    });
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
    if (errno !== this.platform.inProgress) throw fromErrno(errno);
  }

  localName(fd: number): Name {
    const address = new Uint8Array(LONGEST);
    this.#length[0] = LONGEST;
    this.#done(this.#libc.getsockname(fd, address, this.#lengthBytes));
    return decode(address, this.platform);
  }

  /** Of the last call on this thread that failed, one of the runtime's own included. Meaningless after one that did not. */
  lastError(): SocketError {
    return fromErrno(this.#libc.errno());
  }

  /** Another descriptor of the same socket, which lives on when the first one is closed. */
  duplicate(fd: number): number {
    return this.#done(this.#libc.fcntl(fd, this.platform.duplicate, 0));
  }

  /** What has arrived, as far as there is room in `into`: how many bytes. None where there is nothing, for whatever reason. */
  receive(fd: number, into: Uint8Array<ArrayBuffer>): number {
    return Math.max(0, this.#libc.recv(fd, into, into.length, 0));
  }

  close(fd: number): void {
    this.#libc.close(fd);
  }

  /** Goes on with a descriptor of ours, which is closed where that throws. */
  orClose<T>(fd: number, goOn: () => T): T {
    try {
      return goOn();
    } catch (thrown) {
      this.close(fd);
      throw thrown;
    }
  }

  get(fd: number, option: KernelOption): number {
    return this.#get(fd, this.platform.options[option]);
  }

  set(fd: number, option: KernelOption, value: number): void {
    this.#value[0] = value;
    this.#set(fd, this.platform.options[option], this.#int);
  }

  takeError(fd: number): SocketError | null {
    const errno = this.#get(fd, this.platform.options.error);
    return errno === 0 ? null : fromErrno(errno);
  }

  takeLinger(fd: number): number | null {
    const { linger } = this.platform.options;
    this.#get(fd, linger, this.#bytes);
    const [on, seconds = 0] = this.#value;
    if (on === 0) return null;
    this.#value.fill(0);
    this.#set(fd, linger, this.#bytes);
    return seconds;
  }

  /** What a descriptor that was opened elsewhere is: how many may wait on one that listens, `null` for what is connected. */
  inspect(fd: number): { readonly backlog: number | null } {
    const { inspect, options } = this.platform;
    if (inspect === null) throw SocketError.from("UNSUPPORTED");
    if (this.#get(fd, inspect.protocol) !== IPPROTO_TCP) throw SocketError.from("EPROTOTYPE");
    if (this.#get(fd, options.listens) === 0) {
      this.#length[0] = LONGEST;
      this.#done(this.#libc.getpeername(fd, new Uint8Array(LONGEST), this.#lengthBytes));
      return { backlog: null };
    }
    const info = new Uint32Array(BACKLOG / 4 + 1);
    this.#get(fd, inspect.info, bytesOf(info));
    return { backlog: info[BACKLOG / 4] ?? 0 };
  }

  #get(fd: number, [level, name]: SocketOption, into: Uint8Array<ArrayBuffer> = this.#int): number {
    this.#length[0] = into.length;
    this.#done(this.#libc.getsockopt(fd, level, name, into, this.#lengthBytes));
    return this.#value[0] ?? 0;
  }

  #set(fd: number, [level, name]: SocketOption, bytes: Uint8Array<ArrayBuffer>): void {
    this.#done(this.#libc.setsockopt(fd, level, name, bytes, bytes.length));
  }

  #encode(name: Name): Uint8Array<ArrayBuffer> {
    return encode(name, this.platform, (zone) =>
      /^\d+$/.test(zone) ? Number(zone) : this.#libc.if_nametoindex(new TextEncoder().encode(`${zone}\0`)),
    );
  }

  #done(result: number): number {
    if (result === -1) throw fromErrno(this.#libc.errno());
    return result;
  }
}

function bytesOf({ buffer }: Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
