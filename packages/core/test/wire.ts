/** One end of a connection, whose other end is the test: it decides what arrives, what is taken, and what breaks. */
import { SocketError } from "../src/errors.ts";
import type { Connection, Name, Switch } from "../src/transport.ts";
import type { Script } from "./script.ts";

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === "string" ? new TextEncoder().encode(data) : data;

export class Wire implements Connection {
  local: Name | null = null;
  remote: Name | null = null;
  wake: () => void = () => {};
  /** How many bytes are taken before somebody takes them here. */
  capacity = 65_536;
  /** The kernel takes no more: `close` goes on for ever. */
  stalled = false;
  /** What `setOption` and `shutdown` fail with. */
  refusal: SocketError | null = null;
  /** Whether core has let go of it. */
  gone: "closed" | "reset" | null = null;
  shut = false;
  discarding = false;
  readonly options: Map<Switch, boolean> = new Map();
  /** How often core asked whether it is readable, or writable. */
  looks = 0;
  reads = 0;
  readonly target: Name;
  readonly #script: Script;
  #state: Connection["state"] = "connecting";
  #fd: number;
  #inbox: Uint8Array[] = [];
  #outbox: Uint8Array[] = [];
  #queued = 0;
  #ended = false;
  #broken: SocketError | null = null;
  #closed = Promise.withResolvers<void>();

  constructor(script: Script, target: Name) {
    this.#script = script;
    this.target = target;
    this.#fd = script.nextFd++;
  }

  get state(): Connection["state"] {
    return this.#state;
  }

  get failure(): SocketError | null {
    return this.#broken;
  }

  // What the test does.

  open(local: Name = { ip: "127.0.0.1", port: 40_000, family: "inet" }): void {
    this.#state = "open";
    this.local = local;
    this.remote = this.target;
    this.wake();
  }

  refuse(code: string = "ECONNREFUSED"): void {
    this.#state = SocketError.from(code);
    this.wake();
  }

  deliver(data: string | Uint8Array): void {
    if (!this.discarding) this.#inbox.push(bytesOf(data));
    this.wake();
  }

  end(): void {
    this.#ended = true;
    this.wake();
  }

  /** The runtime frees the descriptor by itself. */
  free(): void {
    this.#fd = -1;
  }

  /** Breaks it: what has arrived is read first. */
  breakOff(code: string = "ECONNRESET"): void {
    this.#broken = SocketError.from(code, new Error(code));
    this.wake();
  }

  /** Takes up to `count` bytes out of the queue, as Latin-1. */
  take(count: number = Infinity): string {
    let text = "";
    while (this.#outbox.length > 0 && text.length < count) {
      const piece = this.#outbox.shift() ?? new Uint8Array(0);
      const part = piece.subarray(0, count - text.length);
      if (part.length < piece.length) this.#outbox.unshift(piece.subarray(part.length));
      text += Buffer.from(part).toString("latin1");
    }
    this.#queued -= text.length;
    this.wake();
    return text;
  }

  // What core does.

  fd(): number {
    return this.#fd;
  }

  get readable(): boolean {
    this.looks++;
    return this.#inbox.length > 0 || this.#ended || this.#broken !== null;
  }

  get writable(): boolean {
    this.looks++;
    return this.#queued < this.capacity || this.#broken !== null;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    this.#call("read");
    this.reads++;
    if (this.discarding) this.#script.violations.push("read after discard");
    const chunk = this.#inbox.shift();
    if (chunk !== undefined) {
      if (chunk.length > max) this.#inbox.unshift(chunk.subarray(max));
      return chunk.length > max ? chunk.subarray(0, max) : chunk;
    }
    if (this.#ended) return "end";
    if (this.#broken !== null) throw this.#broken;
    return "wait";
  }

  write(bytes: Uint8Array): number {
    this.#call("write");
    if (this.shut) this.#script.violations.push("write after shutdown");
    if (bytes.length === 0) this.#script.violations.push("write of nothing");
    if (this.#broken !== null) throw this.#broken;
    const taken = bytes.slice(0, Math.max(0, this.capacity - this.#queued));
    if (taken.length > 0) this.#outbox.push(taken);
    this.#queued += taken.length;
    return taken.length;
  }

  shutdown(): void {
    this.#call("shutdown");
    this.shut = true;
    if (this.refusal !== null) throw this.refusal;
  }

  discard(): void {
    this.#call("discard");
    this.discarding = true;
    this.#inbox = [];
  }

  setOption(option: Switch, on: boolean): void {
    this.#call("setOption");
    if (this.refusal !== null) throw this.refusal;
    this.options.set(option, on);
  }

  reset(): void {
    this.#call("reset");
    this.gone = "reset";
    this.#fd = -1;
    this.#closed.resolve();
  }

  close(): Promise<void> {
    if (this.gone !== "reset") this.#call("close");
    this.gone ??= "closed";
    this.#script.loop.soon(() => {
      if (this.stalled) return;
      this.#fd = -1;
      this.#closed.resolve();
    });
    return this.#closed.promise;
  }

  #call(what: string): void {
    this.#script.calls.push(what);
    if (what === "reset") return;
    if (this.#state !== "open") this.#script.violations.push(`${what} before it was open`);
    if (this.gone !== null) this.#script.violations.push(`${what} after it was ${this.gone}`);
  }
}
