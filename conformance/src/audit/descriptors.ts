/** What is asked of the kernel, counted: descriptors that were opened, and those that were taken over. */
import type { Adopted, Descriptors, Family, SocketError, KernelOption } from "@moonsocket/core";
import type { Account } from "./account.ts";
import { Calls } from "./calls.ts";
import { AuditedConnection } from "./connection.ts";
import { AuditedListener } from "./listener.ts";

export class AuditedDescriptors implements Descriptors {
  readonly #inner: Descriptors;
  readonly #account: Account;
  readonly #calls: Calls;
  readonly #open = new Map<number, () => void>();

  constructor(inner: Descriptors, account: Account) {
    this.#inner = inner;
    this.#account = account;
    this.#calls = new Calls(account, "descriptors");
  }

  open(family: Family): number {
    const fd = this.#calls.make("open", () => this.#inner.open(family));
    this.#open.set(fd, this.#account.opened({ label: `descriptor ${fd}`, end: () => this.close(fd) }));
    return fd;
  }

  close(fd: number): void {
    const over = this.#open.get(fd);
    if (over === undefined) this.#calls.breach("core closed a descriptor that it had not opened");
    this.#open.delete(fd);
    over?.();
    this.#calls.make("close", () => this.#inner.close(fd));
  }

  get(fd: number, option: KernelOption): number {
    return this.#calls.make("get", () => this.#inner.get(fd, option));
  }

  set(fd: number, option: KernelOption, value: number): void {
    this.#calls.make("set", () => this.#inner.set(fd, option, value));
  }

  takeError(fd: number): SocketError | null {
    return this.#calls.make("takeError", () => this.#inner.takeError(fd));
  }

  takeLinger(fd: number): number | null {
    return this.#calls.make("takeLinger", () => this.#inner.takeLinger(fd));
  }

  adopt(fd: number): Adopted {
    const adopted = this.#calls.make("adopt", () => this.#inner.adopt(fd));
    if ("listener" in adopted) return { listener: new AuditedListener(adopted.listener, this.#account) };
    return {
      connection: new AuditedConnection(adopted.connection, this.#account, `the connection of descriptor ${fd}`),
    };
  }
}
