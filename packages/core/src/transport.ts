/**
 * The contract between the socket objects (core) and whatever carries the bytes (a transport): core calls everything in this file,
 * but for `wake` (and `done`, `ring`), which the transport calls.
 *
 * **Try and wake**: a transport never waits and never times out. Core tries; on `"wait"`, or a write that took nothing, core
 * waits for `wake` under its own timeout and tries again. Nothing is ever cancelled half way, so a timeout can lose no byte
 * and send none twice. `wake` too often is fine; too rarely is a bug. `wake` may be called from anywhere but from within a
 * call of core's to the same object. Within a `wake` core may read, write and accept.
 *
 * Whatever fails throws a {@link SocketError} (from a promise: rejects with one), made with `SocketError.from(code, cause)`.
 * Nothing else is ever thrown, no promise rejects unseen, and no event of the peer's may surface anywhere but here.
 */
import type { Capabilities } from "./capabilities.ts";
import type { SocketError } from "./errors.ts";

export type Family = "inet" | "inet6";

/** An address as the kernel names it: a literal, never a host name. */
export interface Name {
  readonly ip: string;
  readonly port: number;
  readonly family: Family;
}

export interface Transport {
  /** Short, for messages and reports: `node`, `memory`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  readonly clock: Clock;
  readonly resolver: Resolver;
  /** Absent where there are no system calls. Asked for only when a user asks for an option or a descriptor: it may load something. */
  readonly descriptors?: Descriptors | undefined;

  /**
   * Calls `done` once the runtime has looked at its I/O after this call: bytes, connections and decisions that the kernel
   * already had are then visible, wherever this was called from. Must not take longer than that needs. Core holds the process
   * meanwhile.
   */
  turn(done: () => void): void;

  /**
   * Keeps the process alive until `release`. Calls are counted: as many releases as holds let it go. No object of a
   * transport holds the process by itself, but for bytes that `write` took and the kernel has not yet got, and, where a
   * runtime can't help it, an attempt to connect.
   */
  hold(): void;
  release(): void;

  /** Takes an address; fails with `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`, … Port 0 picks a free one. */
  bind(local: Name, options: SocketOptions): Promise<Bound>;

  /** Begins to connect, at once and from any local address; what becomes of it is the connection's `state`. */
  connect(remote: Name, options?: Pick<SocketOptions, "system">): Connection;
}

/** What a new descriptor is to have before it takes an address or connects. */
export interface SocketOptions {
  /** For `inet6`, when it takes an address: refuse IPv4 in disguise. */
  readonly v6only: boolean;
  /** Empty without `descriptors`. Core may add to it, and each descriptor that is made later has that, too. */
  readonly system?: ReadonlyMap<SystemOption, number>;
}

/** Options that only system calls can carry out. */
export type SystemOption =
  | "reuseaddr"
  | "reuseport"
  | "tcp-keepidle"
  | "tcp-keepintvl"
  | "tcp-keepcnt"
  | "recv-buffer-size"
  | "send-buffer-size";

/** Options that system calls know, whoever else can carry them out. */
export type KernelOption = SystemOption | Switch | "ipv6-v6only";

/** What the kernel is asked about a descriptor, by its number; what it refuses is thrown. */
export interface Descriptors {
  /** A socket that is neither bound nor connected, core's to close. */
  open(family: Family): number;
  close(fd: number): void;
  /** As the kernel has it now, in the kernel's numbers: seconds, bytes, 0 for off and anything else for on. */
  get(fd: number, option: KernelOption): number;
  set(fd: number, option: KernelOption, value: number): void;
  /** The error that is pending, and no longer is. */
  takeError(fd: number): SocketError | null;
  /** In seconds; `null` where it is off, as it is from then on: the kernel's own linger would block the event loop. */
  takeLinger(fd: number): number | null;
  /**
   * Goes on with what is connected, or listens, on another descriptor of it: the number stays its owner's. Fails with `EBADF`
   * where nothing is open, `ENOTSOCK` for a file, `EPROTOTYPE` for what is not TCP, `ENOTCONN` for what neither listens nor is connected.
   */
  adopt(fd: number): Adopted;
}

/** What a descriptor was that somebody else had opened. */
export type Adopted = { readonly connection: Connection } | { readonly listener: Listener };

/** An address that is held, and not yet used. Used up by the first `listen` or `connect` that does not throw. */
export interface Bound {
  /** With the real port, from the start. */
  readonly local: Name;
  /** The kernel's number, or -1. Asked for only when the user does: on some runtimes telling it makes a duplicate. */
  fd(): number;
  /**
   * Fails with `EADDRINUSE` where somebody else listens already. The address may be lost by that; the next `listen` or `connect` then
   * takes it anew.
   */
  listen(backlog: number): Promise<Listener>;
  /** As {@link Transport.connect}, from this address. */
  connect(remote: Name): Connection;
  /** Gives the address back, at once. */
  close(): void;
}

export interface Listener {
  readonly local: Name;
  fd(): number;
  /** Set by core: a connection has come, or the listener has broken. */
  wake: () => void;
  /** Whether `accept` would not say `"wait"`; of descriptors that have run out it need not know. */
  readonly acceptable: boolean;
  /**
   * One connection, in order of arrival; it was not read from before. Where a runtime accepts by itself, at most
   * max(backlog, 1024) wait here and what comes beyond is reset. A failure (`EMFILE`) is thrown once, and accepting goes on.
   */
  accept(): Connection | "wait";
  /** Frees the port at once, whatever the accepted connections do; those not yet accepted are reset. */
  close(): void;
}

/** Options that are on or off, and that a transport without system calls can carry out. */
export type Switch = "keepalive" | "tcp-nodelay";

export interface Connection {
  /**
   * Both names, kept from the start, for after a reset the kernel has forgotten them. `null` while connecting, and where a reset
   * came before anybody could ask.
   */
  readonly local: Name | null;
  readonly remote: Name | null;
  /** The kernel's number; -1 where there is none, and as soon as the runtime has freed it. */
  fd(): number;

  /**
   * Set by core: the state has changed, or a read, or a write, may do better now. What lies behind bytes that nobody has read
   * need not be told before they are.
   */
  wake: () => void;

  /**
   * `"connecting"` until it is decided; then `"open"`, for ever, even once broken or ended, or what the attempt failed with. An
   * accepted connection is open. Until it is open core calls nothing else but `fd` and `reset`.
   */
  readonly state: "connecting" | "open" | SocketError;

  /** What broke it, once the runtime has told; bytes that came before may be unread. `null` while nothing has. */
  readonly failure: SocketError | null;

  /** Whether `read` would not say `"wait"`: bytes, the end, or a failure. */
  readonly readable: boolean;
  /** Whether to try `write`: room, or a failure. It may still say 0, once; then this is false until `wake`. */
  readonly writable: boolean;

  /**
   * Between 1 and `max` bytes, which are then core's own and never change; `"end"` for ever after the peer's last byte.
   * Once broken (a reset), what had arrived before is read first; then it throws, at every call; an end that came first stays
   * an end. Whatever the runtime calls it, a peer's breaking off is `ECONNRESET`, here and in `write`. At most 320 KiB wait in here unread, whatever the peer does (704 KiB where a runtime's chunks are larger).
   */
  read(max: number): Uint8Array | "wait" | "end";

  /**
   * Takes a prefix, copies it, and returns its length, so that the caller may change the bytes at once; 0 is full. What was
   * taken is delivered in order, even when nobody calls again. At most 64 KiB are taken and not yet the kernel's. Throws once it is
   * known to be broken. A write never costs a byte that had arrived before: on a runtime where a failing write drops unread input, the
   * transport finds out first.
   */
  write(bytes: Uint8Array): number;

  /** Ends our side, after what was taken. The peer sees the end; reading goes on. No write follows. */
  shutdown(): void;

  /** Reads on only to throw away, from now on; core never calls `read` again. */
  discard(): void;

  /** An accepted connection starts with both off; core passes on what the server was given. */
  setOption(option: Switch, on: boolean): void;

  /**
   * Ends our side, hands what was taken to the kernel, discards what can be read by then (for with unread input a kernel would
   * reset and destroy our output), frees the descriptor, then resolves: also once broken, and after `reset`. It does not wait
   * for a peer that neither reads nor ends, nor for the kernel in a blocking call. Where the kernel takes no more it goes on for
   * ever; core then calls `reset`. Until it resolves core holds the process.
   */
  close(): Promise<void>;

  /** Breaks off at once, in any state: the peer sees a reset, what was not delivered is lost, the descriptor is freed. */
  reset(): void;
}

/** Time, injected: one that a test turns by hand is as good as the system's. */
export interface Clock {
  /** Seconds, monotonic, from any origin. */
  now(): number;
  /** UNIX time in seconds. May jump; no timeout uses it. */
  unix(): number;
  /**
   * Calls `ring` once, after `seconds` (never more than a million), not before the next turn; a little early is fine. Returns
   * what cancels it. A timer alone does not hold the process.
   */
  timer(seconds: number, ring: () => void): () => void;
}

export interface Resolver {
  /** Addresses in the order that the system's resolver prefers, never none; `ENOTFOUND`, `EAI_AGAIN`, … otherwise. */
  resolve(host: string, family: Family | "unspec"): Promise<readonly Pick<Name, "ip" | "family">[]>;
  /** The name of an IP address; `ENOTFOUND` where it has none. */
  reverse(ip: string): Promise<string>;
  /** This machine's own name. */
  hostname(): string;
}
