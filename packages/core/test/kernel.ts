/** A kernel whose descriptors have the options that they were given; others read 0. What is not open is refused. */
import { SocketError } from "../src/errors.ts";
import type { Adopted, Descriptors, Family, KernelOption } from "../src/transport.ts";

export class Kernel implements Descriptors {
  /** Every call that changes something, in order. */
  readonly calls: string[] = [];
  readonly sockets: Map<number, Map<KernelOption, number>> = new Map();
  /** Options that can't be set. */
  readonly refused: Set<KernelOption> = new Set();
  /** By descriptor: what is pending, how long it lingers, what is adopted. */
  readonly errors: Map<number, SocketError> = new Map();
  readonly lingers: Map<number, number> = new Map();
  readonly strangers: Map<number, Adopted> = new Map();
  #next = 500;

  open(family: Family): number {
    const fd = this.#next++;
    this.calls.push(`open ${family} ${fd}`);
    this.sockets.set(fd, new Map());
    return fd;
  }

  close(fd: number): void {
    this.calls.push(`close ${fd}`);
    this.#of(fd);
    this.sockets.delete(fd);
  }

  get(fd: number, option: KernelOption): number {
    return this.#of(fd).get(option) ?? 0;
  }

  set(fd: number, option: KernelOption, value: number): void {
    if (this.refused.has(option)) throw SocketError.from("EINVAL");
    this.#of(fd).set(option, value);
    this.calls.push(`${option} ${value} ${fd}`);
  }

  takeError(fd: number): SocketError | null {
    const error = this.errors.get(fd) ?? null;
    this.errors.delete(fd);
    return error;
  }

  takeLinger(fd: number): number | null {
    const seconds = this.lingers.get(fd) ?? null;
    this.lingers.delete(fd);
    return seconds;
  }

  adopt(fd: number): Adopted {
    const stranger = this.strangers.get(fd);
    if (stranger === undefined) throw SocketError.from("EBADF");
    return stranger;
  }

  /** Descriptors of the script's own, from 100 to 499, are always open. */
  #of(fd: number): Map<KernelOption, number> {
    if (fd >= 100 && fd < 500 && !this.sockets.has(fd)) this.sockets.set(fd, new Map());
    const options = this.sockets.get(fd);
    if (options === undefined) throw SocketError.from("EBADF");
    return options;
  }
}
