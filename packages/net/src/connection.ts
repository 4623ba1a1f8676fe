/** One connection on a `net.Socket`, from the first attempt until the descriptor is freed. */
import { SocketError, type Connection, type Name, type Switch } from "@moonsocket/core";
import type { Socket } from "node:net";
import { readOn, stay } from "./beneath.ts";
import { translate } from "./errors.ts";
import { hearOut } from "./hear-out.ts";
import { hold, release } from "./loop.ts";
import { nameOf } from "./names.ts";
import { ReadQueue } from "./read-queue.ts";
import type { Runtime } from "./runtime.ts";
import { borrow, giveBack, SLICE } from "./slices.ts";

export class NetConnection implements Connection {
  wake: () => void = () => {};
  local: Name | null;
  remote: Name | null = null;
  state: "connecting" | "open" | SocketError;
  readonly #socket: Socket;
  readonly #runtime: Runtime;
  readonly #unread = new ReadQueue();
  #discarding = false;
  #ended = false;
  #broken: SocketError | null = null;
  /** Why writing fails; reading goes on. */
  #unwritable: SocketError | null = null;
  /** The copy of a slice that the kernel has not got whole. Holds the process: not every runtime does it by itself. */
  #inFlight: Buffer | null = null;
  /** Made at the first write. */
  #written: ((error?: Error | null) => void) | null = null;

  /** `local` where it is known: asking the kernel takes longer. */
  constructor(socket: Socket, state: "connecting" | "open", runtime: Runtime, local: Name | null = null) {
    this.#socket = socket;
    this.#runtime = runtime;
    this.state = state;
    socket.unref();
    stay(socket);
    own(socket, this);
    this.local = local;
    if (state === "open") this.#learnNames();
    else socket.once("connect", opened);
  }

  fd(): number {
    return this.#runtime.fdOf(this.#socket);
  }

  get failure(): SocketError | null {
    return this.#broken ?? this.#unwritable;
  }

  get readable(): boolean {
    return !this.#unread.empty || this.#ended || this.#broken !== null;
  }

  get writable(): boolean {
    return this.#inFlight === null;
  }

  /** Begins to read. An accepted socket waits for this, paused. */
  start(): void {
    this.#socket.resume();
  }

  read(max: number): Uint8Array | "wait" | "end" {
    const bytes = this.#unread.take(max);
    if (bytes !== undefined) {
      if (this.#unread.low && this.#socket.isPaused()) this.#socket.resume();
      return bytes;
    }
    if (this.#ended) return "end";
    if (this.#broken !== null) throw this.#broken;
    return "wait";
  }

  write(bytes: Uint8Array): number {
    const socket = this.#socket;
    const failure = this.#unwritable ?? this.#broken;
    if (failure !== null) throw failure;
    if (this.#inFlight !== null) return 0;
    this.#runtime.beforeWrite(socket);
    const buffer = borrow();
    const length = Math.min(bytes.length, SLICE);
    buffer.set(length < bytes.length ? bytes.subarray(0, length) : bytes);
    socket.write(
      length === SLICE ? buffer : buffer.subarray(0, length),
      (this.#written ??= (error) => this.written(error)),
    );
    if (socket.writableLength > 0) {
      this.#inFlight = buffer;
      hold();
      return length;
    }
    giveBack(buffer);
    if (socket.errored !== null) throw this.#failedToWrite(socket.errored);
    return length;
  }

  shutdown(): void {
    this.#socket.end();
  }

  discard(): void {
    this.#discarding = true;
    this.#unread.clear();
    this.#socket.resume();
  }

  setOption(option: Switch, on: boolean): void {
    if (this.#socket.destroyed) throw SocketError.from("EBADF"); // or Deno waits for it to connect
    // Without a delay, for any would overwrite interval and count. Both ways, for Node does not ask for what it believes to be so: it knows
    // nothing of what a connection had from its server, or when it was taken over.
    if (option === "keepalive") this.#socket.setKeepAlive(!on).setKeepAlive(on);
    else this.#socket.setNoDelay(!on).setNoDelay(on);
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    this.discard();
    if (this.state === "open" && !socket.destroyed) await this.#handOver();
    socket.destroy(); // frees the descriptor there and then
  }

  reset(): void {
    const socket = this.#socket;
    this.discard();
    if (this.state === "connecting") this.state = SocketError.from("ECONNABORTED");
    this.#broken ??= SocketError.from("ECONNABORTED");
    this.#land();
    if (socket.destroyed) return;
    if (socket.connecting) {
      this.#runtime.abandon(socket);
    } else if (socket.writableEnded && !socket.writableFinished && socket.writableLength === 0) {
      // While the end is on its way out, which takes one turn, libuv refuses a reset, and Node then forgets the descriptor.
      socket.once("finish", () => socket.resetAndDestroy());
    } else {
      socket.resetAndDestroy();
    }
  }

  open(): void {
    if (this.state !== "connecting") return; // given up
    this.state = "open";
    this.#learnNames();
    this.wake();
  }

  #learnNames(): void {
    const socket = this.#socket;
    this.local ??= nameOf(socket.localAddress, socket.localPort, socket.localFamily);
    this.remote = nameOf(socket.remoteAddress, socket.remotePort, socket.remoteFamily);
  }

  arrived(chunk: Buffer): void {
    if (this.#discarding) return;
    this.#unread.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)); // the slice of a Buffer would share what core owns
    if (this.#unread.full) this.#socket.pause();
    this.wake();
  }

  ended(): void {
    if (this.#runtime.endedByReset(this.#socket, this.#unwritable)) this.#broken = SocketError.from("ECONNRESET");
    else this.#ended = true;
    this.wake();
  }

  /** The last write is done: the kernel has everything, or it failed. */
  written(error?: Error | null): void {
    const socket = this.#socket;
    // Of a socket that is destroyed already the error event tells why.
    if (error && !socket.destroyed) this.#failedToWrite(error);
    if (this.#inFlight === null || socket.writableLength > 0) return;
    giveBack(this.#inFlight);
    this.#land();
    this.wake();
  }

  #land(): void {
    if (this.#inFlight === null) return;
    this.#inFlight = null;
    release();
  }

  failed(error: Error): void {
    if (this.state === "connecting") this.state = translate(error);
    else if (this.#socket.destroyed) this.#broken ??= translate(error);
    else this.#failedToWrite(error);
    this.wake();
  }

  #failedToWrite(error: Error): SocketError {
    readOn(this.#socket);
    if (this.#unread.low) this.#socket.resume();
    return (this.#unwritable ??= translate(error));
  }

  /** Our end, after what was taken; then what can be read by now. */
  async #handOver(): Promise<void> {
    const socket = this.#socket;
    if (this.#unwritable === null) await new Promise<void>((resolve) => socket.end(resolve));
    await hearOut(
      () => socket.bytesRead,
      () => socket.destroyed,
      (done) => this.#runtime.turn(done),
    );
  }
}

/** Whose a socket is. The listeners are everybody's: closures of its own would be some 400 bytes more for each connection. */
const OWNER = Symbol("connection");

interface Owned extends Socket {
  [OWNER]: NetConnection;
}

function own(socket: Socket, connection: NetConnection): void {
  (socket as Owned)[OWNER] = connection;
  socket.on("data", arrived);
  socket.on("end", ended);
  // On for good: the peer may reset at any time, and an error that nobody listens for ends the process.
  socket.on("error", failed);
}

function opened(this: Socket): void {
  (this as Owned)[OWNER].open();
}

function arrived(this: Socket, chunk: Buffer): void {
  (this as Owned)[OWNER].arrived(chunk);
}

function ended(this: Socket): void {
  (this as Owned)[OWNER].ended();
}

function failed(this: Socket, error: Error): void {
  (this as Owned)[OWNER].failed(error);
}
