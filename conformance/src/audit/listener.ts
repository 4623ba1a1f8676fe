/** Bound addresses and listeners, counted; each address is used once. */
import type { Bound, Connection, Listener, Name } from "@moonsocket/core";
import type { Account } from "./account.ts";
import { Calls } from "./calls.ts";
import { AuditedConnection } from "./connection.ts";

export class AuditedBound implements Bound {
  readonly #inner: Bound;
  readonly #account: Account;
  readonly #calls: Calls;
  readonly #over: () => void;
  #used = false;

  constructor(inner: Bound, account: Account) {
    const label = `the address ${inner.local.ip}:${inner.local.port}`;
    this.#inner = inner;
    this.#account = account;
    this.#calls = new Calls(account, label);
    this.#over = account.opened({ label, end: () => this.close() });
  }

  get local(): Name {
    return this.#calls.make("local", () => this.#inner.local);
  }

  fd(): number {
    return this.#calls.make("fd", () => this.#inner.fd());
  }

  async listen(backlog: number): Promise<Listener> {
    this.#unused("listen");
    const listener = await this.#calls.begin("listen", () => this.#inner.listen(backlog));
    this.#use();
    return new AuditedListener(listener, this.#account);
  }

  connect(remote: Name): Connection {
    this.#unused("connect");
    const connection = connected(this.#account, remote, () => this.#inner.connect(remote));
    this.#use();
    return connection;
  }

  close(): void {
    this.#over();
    this.#calls.make("close", () => this.#inner.close());
  }

  #unused(call: string): void {
    if (this.#used) this.#calls.breach(`core called ${call} once it was used up`);
  }

  #use(): void {
    this.#used = true;
    this.#over();
  }
}

/** An attempt to connect. */
export function connected(account: Account, remote: Name, connect: () => Connection): Connection {
  const label = `the connection to ${remote.ip}:${remote.port}`;
  try {
    return new AuditedConnection(connect(), account, label);
  } catch (thrown) {
    throw account.thrown(`${label}: connect`, thrown);
  }
}

export class AuditedListener implements Listener {
  wake: () => void = () => {};
  readonly #inner: Listener;
  readonly #account: Account;
  readonly #calls: Calls;
  readonly #over: () => void;

  constructor(inner: Listener, account: Account) {
    const label = `the listener at ${inner.local.ip}:${inner.local.port}`;
    this.#inner = inner;
    this.#account = account;
    this.#calls = new Calls(account, label);
    this.#over = account.opened({ label, end: () => this.close() });
    inner.wake = () => {
      this.#calls.woken();
      this.wake();
    };
  }

  get local(): Name {
    return this.#calls.make("local", () => this.#inner.local);
  }

  fd(): number {
    return this.#calls.make("fd", () => this.#inner.fd());
  }

  get acceptable(): boolean {
    return this.#calls.make("acceptable", () => this.#inner.acceptable);
  }

  accept(): Connection | "wait" {
    const { acceptable } = this;
    let said: Connection | "wait" | "failure" = "failure";
    try {
      said = this.#calls.make("accept", () => this.#inner.accept());
    } finally {
      if ((said !== "wait") !== acceptable) {
        this.#calls.breach(`was acceptable: ${acceptable}, and accept said otherwise`);
      }
    }
    if (said === "wait") return said;
    return new AuditedConnection(said, this.#account, `a connection accepted at port ${this.local.port}`);
  }

  close(): void {
    this.#over();
    this.#calls.make("close", () => this.#inner.close());
  }
}
