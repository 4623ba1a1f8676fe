/** What a TCP object is made of, behind its methods. No I/O of its own: only who is open, who waits, and what was learnt. */
import { Calls } from "./calls.ts";
import type { Encoding } from "./encoding.ts";
import { asSocketError, SocketError, type Message } from "./errors.ts";
import { LinesAhead } from "./lines-ahead.ts";
import { ReceiveBuffer } from "./receive-buffer.ts";
import { Settings } from "./settings.ts";
import { Stats } from "./stats.ts";
import type { Bound, Connection, Family, Listener, Name, Transport } from "./transport.ts";

export type TcpClass = "tcp{master}" | "tcp{client}" | "tcp{server}";

/** What a user calls an address. */
export interface Target {
  readonly address: string;
  readonly port: number;
}

export interface Look {
  readonly encoding: Encoding;
  /** The default of `receive`'s maxsize; Infinity is none. */
  readonly maxsize: number;
}

const bursts = new WeakMap<Transport, { bytes: number }>();

export class State extends Calls {
  readonly encoding: Encoding;
  readonly maxsize: number;
  readonly buffer: ReceiveBuffer = new ReceiveBuffer();
  /** Once there was a line of text to receive. */
  #linesAhead: LinesAhead | null = null;
  readonly stats: Stats;

  /** The family that names are resolved to: fixed by tcp4, tcp6, a bind or a connection. */
  family: Family | "unspec";
  bound: Bound | null = null;
  /** The address is being taken. */
  binding: Promise<Bound> | null = null;
  /** The address that was bound: an attempt that fails uses the descriptor up, and the next one binds it again. */
  boundTo: Name | null = null;
  listener: Listener | null = null;
  connection: Connection | null = null;
  /** What `connect` was called with, while the connection is there. */
  target: Target | null = null;
  /** `connect` has said 1. */
  announced = false;
  closing: Promise<1> | null = null;
  sendEnded = false;
  receiveEnded = false;
  /** Bytes sent since `send` last took a turn of I/O, by all objects on this transport. */
  readonly burst: { bytes: number };

  settings: Settings;
  /** The number that `setfd` finds it by, or -1. */
  toldFd = -1;

  lasterror: SocketError | null = null;
  #class: TcpClass = "tcp{master}";
  #toldBroken = false;
  /** What `getoption("error")` took from the kernel: so the runtime will hear of an end, and there was none. */
  taken: SocketError | null = null;

  constructor(
    transport: Transport,
    family: Family | "unspec",
    { encoding, maxsize }: Look,
    settings: Settings = new Settings(),
  ) {
    super(transport);
    this.family = family;
    this.encoding = encoding;
    this.maxsize = maxsize;
    this.settings = settings;
    this.stats = new Stats(transport.clock);
    this.burst = bursts.get(transport) ?? { bytes: 0 };
    bursts.set(transport, this.burst);
  }

  get class(): TcpClass {
    this.decide();
    return this.#class;
  }

  get closed(): boolean {
    return this.closing !== null;
  }

  /** A line that is there already, and counted; `null` where it takes more than that. */
  lineAhead(): string | null {
    const { buffer, encoding, maxsize, stats } = this;
    if (encoding === "bytes" || this.pending("receive")) return null;
    if (buffer.length === 0) {
      this.#linesAhead?.forget();
      return null;
    }
    this.#linesAhead ??= new LinesAhead(encoding);
    const before = buffer.length;
    const line = this.#linesAhead.take(buffer, maxsize);
    stats.received += before - buffer.length;
    return line;
  }

  listen(listener: Listener): void {
    this.#class = "tcp{server}";
    this.listener = listener;
    this.bound = null;
    listener.wake = this.wake;
  }

  /** A client without a connection, or a server without a listener: `setfd` has left it nothing. */
  get bare(): boolean {
    return this.#class !== "tcp{master}" && this.connection === null && this.listener === null;
  }

  /** The kernel's number of what the object has, or -1. */
  fd(): number {
    const { connection, listener, bound } = this;
    return this.transport.capabilities.fd === true ? ((connection ?? listener ?? bound)?.fd() ?? -1) : -1;
  }

  /** Takes all that another object has of the system's, which goes on with nothing. What was read ahead stays (behaviour G-09). */
  take(from: State): void {
    this.#put(from, from.#class);
    if (this.connection !== null) this.connection.wake = this.wake;
    if (this.listener !== null) this.listener.wake = this.wake;
    const nothing = new State(from.transport, from.family, from);
    nothing.settings.v6only = from.family === "inet6"; // as a new one of that family
    from.#put(nothing, from.#class);
    this.lasterror = null;
    from.lasterror = from.bare ? SocketError.from("ECLOSED") : null;
  }

  #put(source: State, itsClass: TcpClass): void {
    this.#class = itsClass;
    this.#toldBroken = source.#toldBroken;
    this.taken = source.taken;
    this.family = source.family;
    this.bound = source.bound;
    this.boundTo = source.boundTo;
    this.binding = null; // what is being taken is given back
    this.listener = source.listener;
    this.connection = source.connection;
    this.target = source.target;
    this.announced = source.announced;
    this.sendEnded = source.sendEnded;
    this.receiveEnded = source.receiveEnded;
    this.settings = source.settings;
  }

  /** Takes a connection over, decided or not. */
  adopt(connection: Connection): void {
    this.connection = connection;
    connection.wake = this.wake;
    this.decide();
  }

  /**
   * What has become of an attempt to connect: true once it is open. A failure leaves a master, and is `lasterror`.
   *
   * Until then, what was asked of the object is only remembered; it is carried out here.
   */
  decide(): boolean {
    const { connection } = this;
    if (connection === null || this.#class === "tcp{client}") return connection !== null;
    if (connection.state !== "open") return false;
    this.#class = "tcp{client}";
    this.family = connection.remote?.family ?? this.family;
    this.settings.settle(connection, this.transport);
    if (this.sendEnded) this.endSend();
    if (this.receiveEnded) connection.discard();
    return true;
  }

  /** Sends our end. Where that fails there is nobody left to see it. */
  endSend(): void {
    try {
      this.connection?.shutdown();
    } catch {
      // as LuaSocket's (behaviour D-16): the next read or write tells
    }
  }

  /** An attempt to connect has failed, and nobody has been told yet. */
  get failed(): boolean {
    return this.connection?.state instanceof SocketError;
  }

  /** Gives up an attempt to connect, or what is left of it. */
  abandon(): void {
    this.connection?.reset();
    this.connection = null;
    this.target = null;
  }

  /** Remembers a failure; its message is what the caller is told. */
  learn(error: SocketError): Message {
    this.lasterror = error;
    return error.message;
  }

  /** Why the attempt to connect failed, once: after that the object is a master again. `null` while it is undecided or open. */
  failure(): SocketError | null {
    const state = this.connection?.state;
    if (!(state instanceof SocketError)) return null;
    this.abandon();
    this.lasterror = state;
    return state;
  }

  /** What stands between a call and its connection: why there is none, `"wait"` for one that is undecided, `null` for nothing. */
  obstacle(): Message | "wait" | null {
    if (this.#class === "tcp{client}" && this.connection !== null) return null; // open, and that is for ever
    const failure = this.failure();
    if (failure !== null) return failure.message;
    if (this.bare) return "closed";
    // Somebody else who waited for the same attempt was told first.
    if (this.connection === null) return this.lasterror?.message ?? "closed";
    return this.decide() ? null : "wait";
  }

  /** A broken connection: its own message the first time, "closed" from then on, as the kernel has it (behaviour K-31). */
  broken(thrown: unknown): Message {
    const message = this.learn(asSocketError(thrown));
    if (this.#toldBroken) return "closed";
    this.#toldBroken = true;
    return message;
  }

  /** The kernel has told us what it would have told the runtime: an attempt is over, a connection broken. An end that was told stays one. */
  lose(error: SocketError): Message {
    if (this.decide()) {
      if (this.lasterror?.code !== "EOF") this.taken = error;
      return this.broken(error);
    }
    this.abandon();
    this.learn(error);
    this.wake();
    return error.message;
  }

  /** What broke it, told for the first time; `null` for nothing that is new. */
  takeFailure(): Message | null {
    const failure = this.failure();
    if (failure !== null) return failure.message;
    const broken = this.connection?.failure ?? null;
    return broken === null || this.#toldBroken ? null : this.broken(broken);
  }

  /** Misuse: no connection, nor an attempt that a timeout left behind. */
  requireClient(doing: string): void {
    if (this.#class === "tcp{client}") return;
    if (this.connection === null || this.pending("connect")) this.#refuse(doing, "tcp{client}");
  }

  requireServer(doing: string): void {
    if (this.#class !== "tcp{server}") this.#refuse(doing, "tcp{server}");
  }

  requireMaster(doing: string): void {
    if (this.class !== "tcp{master}") this.#refuse(doing, "tcp{master}");
  }

  #refuse(doing: string, expected: TcpClass): never {
    throw new TypeError(`Cannot ${doing}: expected a ${expected}, got a ${this.#class}`);
  }
}
