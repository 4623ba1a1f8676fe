/** A connection, with an eye on both sides' manners: what each call may be made with and when, and what it may answer. */
import type { Connection, Name, SocketError, Switch } from "@moonsocket/core";
import type { Account } from "./account.ts";
import { Calls } from "./calls.ts";

export class AuditedConnection implements Connection {
  wake: () => void = () => {};
  readonly #inner: Connection;
  readonly #account: Account;
  readonly #calls: Calls;
  readonly #over: () => void;
  #state: Connection["state"];
  /** What `read` can say nothing else after. */
  #last: "the end" | "a failure" | null = null;
  /** `write` has said 0, and nobody was woken since. */
  #full = false;
  #broken = false;
  #shut = false;
  #discarded = false;
  #closed = false;

  constructor(inner: Connection, account: Account, label: string) {
    this.#inner = inner;
    this.#account = account;
    this.#calls = new Calls(account, label);
    this.#state = inner.state;
    this.#over = account.opened({
      get label() {
        return inner.state === "connecting" ? `${label}, still connecting` : label;
      },
      end: () => this.reset(),
    });
    inner.wake = () => {
      this.#calls.woken();
      this.#full = false;
      this.wake();
    };
  }

  get local(): Name | null {
    return this.#calls.make("local", () => this.#inner.local);
  }

  get remote(): Name | null {
    return this.#calls.make("remote", () => this.#inner.remote);
  }

  fd(): number {
    return this.#calls.make("fd", () => this.#inner.fd());
  }

  get state(): Connection["state"] {
    const state = this.#calls.make("state", () => this.#inner.state);
    if (this.#state !== "connecting" && state !== this.#state) this.#breach("changed its state after it was decided");
    this.#state = state;
    return state;
  }

  get failure(): SocketError | null {
    return this.#calls.make("failure", () => this.#inner.failure);
  }

  get readable(): boolean {
    return this.#calls.make("readable", () => this.#inner.readable);
  }

  get writable(): boolean {
    const writable = this.#calls.make("writable", () => this.#inner.writable);
    if (writable && this.#full) this.#breach("was writable again, and had woken nobody");
    return writable;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    this.#opened("read");
    if (this.#discarded) this.#breach("core read after discard");
    if (!Number.isInteger(max) || max < 1) this.#breach(`core asked read for ${max} bytes`);
    const { readable } = this;
    let said: Uint8Array | "wait" | "end" | "failure" = "failure";
    try {
      said = this.#calls.make("read", () => this.#inner.read(max));
      return said;
    } finally {
      this.#said(said, max, readable);
    }
  }

  write(bytes: Uint8Array): number {
    this.#opened("write");
    if (this.#shut) this.#breach("core wrote after shutdown");
    let taken: number | "failure" = "failure";
    try {
      taken = this.#calls.make("write", () => this.#inner.write(bytes));
      return taken;
    } finally {
      this.#took(taken, bytes.length);
    }
  }

  shutdown(): void {
    this.#opened("shutdown");
    this.#shut = true;
    this.#calls.make("shutdown", () => this.#inner.shutdown());
  }

  discard(): void {
    this.#opened("discard");
    this.#discarded = true;
    this.#calls.make("discard", () => this.#inner.discard());
  }

  setOption(option: Switch, on: boolean): void {
    this.#opened("setOption");
    this.#calls.make("setOption", () => this.#inner.setOption(option, on));
  }

  close(): Promise<void> {
    this.#opened("close");
    this.#closed = true;
    return this.#calls
      .begin("close", () => this.#inner.close())
      .finally(() => {
        this.#over();
        if (this.#inner.fd() !== -1) this.#breach("close resolved before its descriptor was freed");
      });
  }

  reset(): void {
    this.#over();
    this.#calls.make("reset", () => this.#inner.reset());
    this.#account.freeing(this.#calls.label, () => this.#inner.fd());
  }

  #opened(call: string): void {
    if (this.state !== "open") this.#breach(`core called ${call} before it was open`);
    if (this.#closed) this.#breach(`core called ${call} after close`);
  }

  #said(said: Uint8Array | "wait" | "end" | "failure", max: number, readable: boolean): void {
    if ((said !== "wait") !== readable) this.#breach(`was readable: ${readable}, and read said otherwise`);
    if (typeof said !== "string" && (said.length < 1 || said.length > max)) {
      this.#breach(`read gave ${said.length} bytes, expected 1 to ${max}`);
    }
    const last = said === "end" ? "the end" : said === "failure" ? "a failure" : null;
    if (this.#last !== null && last !== this.#last) this.#breach(`read said something else after ${this.#last}`);
    this.#last ??= last;
  }

  #took(taken: number | "failure", length: number): void {
    if (this.#broken && taken !== "failure") this.#breach("write took something after a failure");
    this.#broken = taken === "failure";
    if (taken === "failure") return;
    if (!Number.isInteger(taken) || taken < 0 || taken > length) this.#breach(`write took ${taken} of ${length} bytes`);
    this.#full = taken === 0 && length > 0;
    if (this.#full && this.#inner.writable) this.#breach("was writable after write had said 0");
  }

  #breach(said: string): void {
    this.#calls.breach(said);
  }
}
