/** Any transport, with an account of what it gave and has not got back, and of the manners on both sides. */
import type { Bound, Clock, Connection, Descriptors, Name, Resolver, SocketOptions, Transport } from "@moonsocket/core";
import { Account } from "./account.ts";
import { AuditedDescriptors } from "./descriptors.ts";
import { AuditedBound, connected } from "./listener.ts";

/** The longest timer that core may ask for. */
const LONGEST = 1_000_000;

/**
 * Wraps any transport; what goes over it is counted, and judged by the contract. For a suite of one's own: {@link plan} does it by
 * itself.
 *
 * @example
 * const audited = new AuditedTransport(transport);
 * const socket = createSockets(audited);
 * const [server] = await socket.bind("127.0.0.1", 0);
 * audited.account.faults.startsWith("1 descriptors, the listener at 127.0.0.1:"); // => true
 * await server.close();
 * audited.account.faults; // => ""
 */
export class AuditedTransport implements Transport {
  readonly name: string;
  readonly capabilities: Transport["capabilities"];
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly account: Account = new Account();
  readonly #inner: Transport;
  #descriptors: AuditedDescriptors | null = null;

  constructor(inner: Transport) {
    this.#inner = inner;
    this.name = inner.name;
    this.capabilities = inner.capabilities;
    this.clock = {
      now: () => inner.clock.now(),
      unix: () => inner.clock.unix(),
      timer: (seconds, ring) => this.#timer(seconds, ring),
    };
    const { resolver } = inner;
    this.resolver = {
      resolve: (host, family) => this.account.pending("resolve", () => resolver.resolve(host, family)),
      reverse: (ip) => this.account.pending("reverse", () => resolver.reverse(ip)),
      hostname: () => resolver.hostname(),
    };
  }

  turn(done: () => void): void {
    let soon = true;
    let times = 0;
    const answered = this.account.ask("turn");
    this.#inner.turn(() => {
      answered();
      if (soon) this.account.breach("turn was over at once");
      if (++times > 1) this.account.breach("turn was over twice");
      done();
    });
    soon = false;
  }

  hold(): void {
    this.account.hold();
    this.#inner.hold();
  }

  release(): void {
    this.account.release();
    this.#inner.release();
  }

  async bind(local: Name, options: SocketOptions): Promise<Bound> {
    const bound = await this.account.pending("bind", () => this.#inner.bind(local, options));
    return new AuditedBound(bound, this.account);
  }

  connect(remote: Name, options?: Pick<SocketOptions, "system">): Connection {
    return connected(this.account, remote, () => this.#inner.connect(remote, options));
  }

  /** As the transport's own, asked for as late. */
  get descriptors(): Descriptors | undefined {
    const { descriptors } = this.#inner;
    return descriptors && (this.#descriptors ??= new AuditedDescriptors(descriptors, this.account));
  }

  #timer(seconds: number, ring: () => void): () => void {
    if (!(seconds >= 0 && seconds <= LONGEST)) this.account.breach(`core asked for a timer of ${seconds} seconds`);
    const over = this.account.begin("timers");
    let state: "set" | "rung" | "cancelled" = "set";
    let soon = true;
    const cancel = this.#inner.clock.timer(seconds, () => {
      if (soon) this.account.breach("a timer rang at once");
      if (state !== "set") this.account.breach(`a timer rang that was ${state}`);
      state = "rung";
      over();
      ring();
    });
    soon = false;
    return () => {
      if (state === "set") state = "cancelled";
      over();
      cancel();
    };
  }
}
