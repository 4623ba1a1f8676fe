/** A connection, with an eye on both sides' manners: what each call may be made with and when, and what it may answer. */
import type { Connection, Name, Switch } from "@moonsocket/core";
import type { Account } from "./account.ts";

export class AuditedConnection implements Connection {
  readonly label: string;
  wake: () => void = () => {};
  readonly #inner: Connection;
  readonly #account: Account;
  readonly #over: () => void;
  #state: Connection["state"];
  /** The call that core is in, for the transport must not wake from within it. */
  #inside: string | null = null;
  #atEnd = false;
  #shut = false;
  #discarded = false;

  constructor(inner: Connection, account: Account, label: string) {
    this.label = label;
    this.#inner = inner;
    this.#account = account;
    this.#state = inner.state;
    this.#over = account.opened({ label, end: () => this.reset() });
    inner.wake = () => {
      if (this.#inside !== null) this.#breach(`woke from within ${this.#inside}`);
      this.wake();
    };
  }

  get local(): Name | null {
    return this.#inner.local;
  }

  get remote(): Name | null {
    return this.#inner.remote;
  }

  fd(): number {
    return this.#call("fd", () => this.#inner.fd());
  }

  get state(): Connection["state"] {
    const { state } = this.#inner;
    if (this.#state !== "connecting" && state !== this.#state) this.#breach("changed its state after it was decided");
    this.#state = state;
    return state;
  }

  get readable(): boolean {
    return this.#inner.readable;
  }

  get writable(): boolean {
    return this.#inner.writable;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    this.#opened("read");
    if (this.#discarded) this.#breach("core read after discard");
    if (!Number.isInteger(max) || max < 1) this.#breach(`core asked read for ${max} bytes`);
    const { readable } = this.#inner;
    const result = this.#call("read", () => this.#inner.read(max));
    if ((result !== "wait") !== readable) this.#breach(`was readable: ${readable}, and read said otherwise`);
    if (typeof result !== "string" && (result.length < 1 || result.length > max)) {
      this.#breach(`read gave ${result.length} bytes, expected 1 to ${max}`);
    }
    if (this.#atEnd && result !== "end") this.#breach("read said something else after the end");
    this.#atEnd = result === "end";
    return result;
  }

  write(bytes: Uint8Array): number {
    this.#opened("write");
    if (this.#shut) this.#breach("core wrote after shutdown");
    const taken = this.#call("write", () => this.#inner.write(bytes));
    if (!Number.isInteger(taken) || taken < 0 || taken > bytes.length) {
      this.#breach(`write took ${taken} of ${bytes.length} bytes`);
    }
    if (taken === 0 && bytes.length > 0 && this.#inner.writable) this.#breach("was writable after write had said 0");
    return taken;
  }

  shutdown(): void {
    this.#opened("shutdown");
    this.#shut = true;
    this.#call("shutdown", () => this.#inner.shutdown());
  }

  discard(): void {
    this.#opened("discard");
    this.#discarded = true;
    this.#call("discard", () => this.#inner.discard());
  }

  setOption(option: Switch, on: boolean): void {
    this.#opened("setOption");
    this.#call("setOption", () => this.#inner.setOption(option, on));
  }

  close(): Promise<void> {
    this.#opened("close");
    this.#discarded = true;
    this.#shut = true;
    const closed = this.#call("close", () => this.#inner.close());
    return this.#account.pending(`${this.label}: close`, closed).finally(() => {
      this.#over();
      if (this.#inner.fd() !== -1) this.#breach("close resolved before its descriptor was freed");
    });
  }

  reset(): void {
    this.#over();
    this.#call("reset", () => this.#inner.reset());
    this.#account.freeing(this.label, () => this.#inner.fd());
  }

  #opened(call: string): void {
    if (this.#inner.state !== "open") this.#breach(`core called ${call} before it was open`);
  }

  #call<T>(name: string, call: () => T): T {
    const outer = this.#inside;
    this.#inside = name;
    try {
      return call();
    } catch (thrown) {
      throw this.#account.thrown(`${this.label}: ${name}`, thrown);
    } finally {
      this.#inside = outer;
    }
  }

  #breach(said: string): void {
    this.#account.breach(`${this.label}: ${said}`);
  }
}
