/** A promise-shaped socket as a Connection: pumped into a bounded queue, written a slice at a time. */
import { asSocketError, SocketError } from "../errors.ts";
import { ReceiveBuffer } from "../receive-buffer.ts";
import type { Connection, Name, Switch, Transport } from "../transport.ts";
import type { PromiseSocket } from "./promise-socket.ts";

/** Reading pauses here: with one more chunk of at most 64 KiB, within what the contract allows. A source whose chunks are larger exceeds it by one. */
const HIGH = 262_144;
const SLICE = 65_536;

/**
 * Makes a Connection of a promise-shaped socket, or of the promise of one (an attempt to connect).
 *
 * `hold` and `release` are the transport's: bytes that were taken and are still on their way keep the process.
 *
 * @example
 * const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
 * const connection = bridge(fromStreams({ readable, writable }), socket.transport);
 * connection.write(new TextEncoder().encode("echo")); // => 4
 * connection.reset(); // => undefined
 */
export function bridge(
  source: PromiseSocket | Promise<PromiseSocket>,
  process: Pick<Transport, "hold" | "release">,
): Connection {
  return new BridgedConnection(source, process);
}

class BridgedConnection implements Connection {
  wake: () => void = () => {};
  state: Connection["state"] = "connecting";
  #socket: PromiseSocket | null = null;
  readonly #process: Pick<Transport, "hold" | "release">;
  readonly #unread = new ReceiveBuffer();
  #reading = false;
  #ended = false;
  #discarding = false;
  #gone = false;
  /** Neither way goes on. */
  #broken: SocketError | null = null;
  /** Writing has failed; reading finds out by itself, after what had arrived. */
  #unwritable: SocketError | null = null;
  /** What was taken and is not out yet, the end included. While there is any the process is held. */
  #sending: Promise<void> | null = null;
  #ending = false;
  #closing = false;
  readonly #freed = Promise.withResolvers<void>();

  constructor(source: PromiseSocket | Promise<PromiseSocket>, process: Pick<Transport, "hold" | "release">) {
    this.#process = process;
    if ("then" in source) void this.#decide(source);
    else this.#open(source);
  }

  get local(): Name | null {
    return this.#socket?.local ?? null;
  }

  get remote(): Name | null {
    return this.#socket?.remote ?? null;
  }

  fd(): number {
    return -1;
  }

  get readable(): boolean {
    return this.#unread.length > 0 || this.#ended || this.#broken !== null;
  }

  get writable(): boolean {
    return this.#sending === null || this.failure !== null;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    const { length, chunk, from } = this.#unread;
    if (length > 0) {
      const bytes = this.#unread.take(Math.min(max, chunk.length - from));
      void this.#pump();
      return bytes;
    }
    if (this.#ended) return "end";
    if (this.#broken !== null) throw this.#broken;
    return "wait";
  }

  write(bytes: Uint8Array): number {
    if (this.failure !== null) throw this.failure;
    const socket = this.#socket;
    if (this.#sending !== null || socket === null) return 0;
    const slice = new Uint8Array(bytes.subarray(0, SLICE));
    this.#send(() => socket.write(slice));
    return slice.length;
  }

  shutdown(): void {
    const socket = this.#socket;
    if (socket === null || this.#ending) return;
    this.#ending = true;
    this.#send(() => socket.shutdown());
  }

  discard(): void {
    this.#discarding = true;
    this.#unread.clear();
    void this.#pump();
  }

  setOption(option: Switch, on: boolean): void {
    this.#socket?.setOption?.(option, on);
  }

  close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.discard();
      this.shutdown();
      void (this.#sending ?? Promise.resolve()).then(() => this.#free());
    }
    return this.#freed.promise;
  }

  reset(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#unread.clear();
    this.#broken ??= SocketError.from("ECONNABORTED");
    if (this.state === "connecting") this.state = this.#broken;
    if (this.#sending !== null) this.#process.release();
    this.#sending = null;
    this.#socket?.reset();
    this.#freed.resolve();
  }

  get failure(): SocketError | null {
    return this.#broken ?? this.#unwritable;
  }

  async #decide(source: Promise<PromiseSocket>): Promise<void> {
    try {
      const socket = await source;
      if (this.#gone) socket.reset();
      else this.#open(socket);
    } catch (thrown) {
      if (this.state === "connecting") this.state = asSocketError(thrown);
    }
    this.wake();
  }

  #open(socket: PromiseSocket): void {
    this.#socket = socket;
    this.state = "open";
    void this.#pump();
  }

  /** Reads as long as there is room; the read that is under way when there is none goes on, and is not lost. */
  async #pump(): Promise<void> {
    const socket = this.#socket;
    if (this.#reading || socket === null) return;
    this.#reading = true;
    try {
      while (this.#unread.length < HIGH && !this.#ended && this.#broken === null) {
        const bytes = await socket.read();
        if (bytes === null) this.#ended = true;
        else if (!this.#discarding) this.#unread.push(bytes);
        this.wake();
      }
    } catch (thrown) {
      this.#broken ??= asSocketError(thrown);
      this.wake();
    }
    this.#reading = false;
  }

  /** One thing after the other. */
  #send(step: () => Promise<void>): void {
    if (this.#gone) return;
    if (this.#sending === null) this.#process.hold();
    const sent = Promise.resolve(this.#sending)
      .then(step)
      .catch((thrown: unknown) => {
        this.#unwritable ??= asSocketError(thrown);
        this.wake();
      })
      .then(() => {
        if (this.#sending !== sent) return;
        this.#sending = null;
        this.#process.release();
        this.wake();
      });
    this.#sending = sent;
  }

  async #free(): Promise<void> {
    if (this.#gone) return;
    await this.#socket?.close().catch(() => {});
    this.#gone = true;
    this.#broken ??= SocketError.from("ECONNABORTED");
    this.#freed.resolve();
  }
}
