/** Bound addresses and listeners, counted; each address is used once. */
import type { Bound, Connection, Listener, Name } from "@moonsocket/core";
import type { Account } from "./account.ts";
import { AuditedConnection } from "./connection.ts";

export class AuditedBound implements Bound {
  readonly label: string;
  readonly #inner: Bound;
  readonly #account: Account;
  readonly #over: () => void;
  #used = false;

  constructor(inner: Bound, account: Account) {
    this.label = `the address ${inner.local.ip}:${inner.local.port}`;
    this.#inner = inner;
    this.#account = account;
    this.#over = account.opened({ label: this.label, end: () => this.close() });
  }

  get local(): Name {
    return this.#inner.local;
  }

  fd(): number {
    return this.#inner.fd();
  }

  async listen(backlog: number): Promise<Listener> {
    this.#unused("listen");
    const listener = await this.#account.pending(`${this.label}: listen`, this.#inner.listen(backlog));
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
    this.#inner.close();
  }

  #unused(call: string): void {
    if (this.#used) this.#account.breach(`${this.label}: core called ${call} once it was used up`);
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

class AuditedListener implements Listener {
  readonly label: string;
  wake: () => void = () => {};
  readonly #inner: Listener;
  readonly #account: Account;
  readonly #over: () => void;
  #inside = false;

  constructor(inner: Listener, account: Account) {
    this.label = `the listener at ${inner.local.ip}:${inner.local.port}`;
    this.#inner = inner;
    this.#account = account;
    this.#over = account.opened({ label: this.label, end: () => this.close() });
    inner.wake = () => {
      if (this.#inside) this.#account.breach(`${this.label}: woke from within accept`);
      this.wake();
    };
  }

  get local(): Name {
    return this.#inner.local;
  }

  fd(): number {
    return this.#inner.fd();
  }

  get acceptable(): boolean {
    return this.#inner.acceptable;
  }

  accept(): Connection | "wait" {
    const { acceptable } = this.#inner;
    this.#inside = true;
    try {
      const accepted = this.#inner.accept();
      if ((accepted !== "wait") !== acceptable) {
        this.#account.breach(`${this.label}: was acceptable: ${acceptable}, and accept said otherwise`);
      }
      if (accepted === "wait") return accepted;
      return new AuditedConnection(accepted, this.#account, `a connection accepted at port ${this.local.port}`);
    } catch (thrown) {
      throw this.#account.thrown(`${this.label}: accept`, thrown);
    } finally {
      this.#inside = false;
    }
  }

  close(): void {
    this.#over();
    this.#inner.close();
  }
}
