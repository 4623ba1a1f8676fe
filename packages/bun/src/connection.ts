/** One connection on a Bun socket, from the first attempt until the descriptor is freed. */
import { SocketError, type Connection, type Name, type Switch } from "@moonsocket/core";
import { hearOut, nameOf, ReadQueue, translate, turn } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import { Salvage } from "./salvage.ts";
import type { Socket, SocketHandler } from "./sockets.ts";

export class BunConnection implements Connection {
  wake: () => void = () => {};
  local: Name | null;
  remote: Name | null = null;
  state: "connecting" | "open" | SocketError = "connecting";
  readonly #calls: SystemCalls | null;
  #socket: Socket<BunConnection> | null = null;
  readonly #unread = new ReadQueue();
  /** How much has come, read or not. */
  #received = 0;
  #paused = false;
  #salvage: Salvage | null = null;
  #discarding = false;
  #ended = false;
  #broken: SocketError | null = null;
  /** Why writing fails; reading goes on. */
  #unwritable: SocketError | null = null;
  /** Whether a write has used a reset up, so that it will look like an end. */
  #disguised = false;
  /** Whether we have freed the descriptor, which Bun tells at once, from within. */
  #over = false;
  /** Whether the kernel has room, as far as Bun has told. */
  #room = true;

  /** `local` where it is known: asking the kernel takes longer. */
  constructor(calls: SystemCalls | null, local: Name | null = null) {
    this.local = local;
    this.#calls = calls;
  }

  /** Once, when Bun hands it over, connected or not. */
  take(socket: Socket<BunConnection>): void {
    this.#socket = socket;
    socket.data = this;
    socket.unref();
    socket.setNoDelay(false); // which Bun turns on
    if (this.#over) socket.terminate();
  }

  fd(): number {
    return this.#socket?.fd ?? -1;
  }

  get failure(): SocketError | null {
    return this.#broken ?? this.#unwritable;
  }

  get readable(): boolean {
    return !this.#unread.empty || this.#ended || this.#broken !== null;
  }

  get writable(): boolean {
    return this.#room || this.#unwritable !== null || this.#broken !== null;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    const bytes = this.#unread.take(max);
    if (bytes !== undefined) {
      if (this.#paused && this.#unread.low) this.resume();
      return bytes;
    }
    if (this.#ended) return "end";
    if (this.#broken !== null) throw this.#broken;
    return "wait";
  }

  /** Bun keeps nothing back: what it does not count was not taken. */
  write(bytes: Uint8Array): number {
    const failure = this.#unwritable ?? this.#broken;
    if (failure !== null) throw failure;
    if (!this.#room) return 0;
    const taken = this.#socket?.write(bytes) ?? 0;
    if (taken < 0) throw this.#failedToWrite();
    this.#room = taken === bytes.length;
    return taken;
  }

  shutdown(): void {
    this.#socket?.shutdown();
  }

  discard(): void {
    this.#discarding = true;
    this.#unread.clear();
    this.resume();
  }

  setOption(option: Switch, on: boolean): void {
    if (this.fd() === -1) throw SocketError.from("EBADF");
    // Without a delay, for any would overwrite interval and count.
    if (option === "keepalive") this.#socket?.setKeepAlive(on);
    else this.#socket?.setNoDelay(on);
  }

  async close(): Promise<void> {
    this.discard();
    if (this.state === "open" && this.fd() !== -1) await this.#handOver();
    this.#over = true;
    this.#socket?.end(); // frees the descriptor there and then
  }

  reset(): void {
    this.discard();
    if (this.state === "connecting") this.state = SocketError.from("ECONNABORTED");
    this.#broken ??= SocketError.from("ECONNABORTED");
    this.#over = true;
    this.#socket?.terminate();
  }

  pause(): void {
    this.#paused = true;
    this.#salvage = Salvage.of(this.fd(), this.#calls);
    this.#socket?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#salvage?.close();
    this.#salvage = null;
    this.#socket?.resume();
  }

  /** It is connected. */
  open(): void {
    if (this.state !== "connecting") return;
    this.state = "open";
    const socket = this.#socket;
    if (socket === null) return;
    this.local ??= nameOf(socket.localAddress, socket.localPort, socket.localFamily);
    this.remote = nameOf(socket.remoteAddress, socket.remotePort, socket.remoteFamily);
  }

  arrived(bytes: Uint8Array): void {
    this.open();
    this.#received += bytes.length;
    if (this.#discarding) return;
    this.#unread.push(bytes);
    if (this.#unread.full && !this.#paused) this.pause();
    this.wake();
  }

  drained(): void {
    this.open();
    this.#room = true;
    this.wake();
  }

  ended(): void {
    this.open();
    if (this.#disguised) this.#broken ??= this.#unwritable;
    else if (this.#broken === null) this.#ended = true;
    this.wake();
  }

  /** The descriptor is freed: by an error, by us, or because both sides have ended; of the latter end Bun tells in no other way. */
  closed(error: Error | undefined): void {
    if (this.#over) return;
    const salvage = this.#salvage;
    this.#salvage = null; // ours, for who reads within goes on reading
    for (const bytes of salvage?.pieces() ?? []) this.arrived(bytes);
    salvage?.close();
    if (error === undefined) {
      this.ended();
      return;
    }
    const failure = translate(error);
    // No attempt fails with it: the peer took the connection, and broke it off.
    if (failure.code === "ECONNRESET") this.open();
    if (this.state === "connecting") this.state = failure;
    else this.#broken ??= failure;
    this.wake();
  }

  #failedToWrite(): SocketError {
    // The kernel says EPIPE where the peer's end came first: it will be told, and is none in disguise.
    this.#disguised = this.#calls?.lastError().code !== "EPIPE";
    return (this.#unwritable = SocketError.from("ECONNRESET"));
  }

  /** Our end; then what can be read by now. */
  async #handOver(): Promise<void> {
    this.shutdown();
    await hearOut(
      () => this.#received,
      () => this.fd() === -1,
      turn,
    );
  }
}

/**
 * What Bun promises besides: `connectError` has told of a failure; and before 1.4.1 a socket that was let go while it opened holds the
 * process all the same.
 */
export function settle(opened: Promise<Socket<BunConnection>>): void {
  opened.then(
    (socket) => socket.unref(),
    () => {},
  );
}

/** What Bun tells of every connection. Without `error`: that one is for handlers that throw. */
export const HANDLERS: SocketHandler<BunConnection> = {
  binaryType: "uint8array", // the slice of a Buffer would share what core owns
  data: ({ data: connection }, bytes) => connection.arrived(bytes),
  drain: ({ data: connection }) => connection.drained(),
  end: ({ data: connection }) => connection.ended(),
  close: ({ data: connection }, error) => connection.closed(error),
  connectError: ({ data: connection }, error) => connection.closed(error),
};
