/** One end of a connection. */
import { SocketError } from "../errors.ts";
import type { Connection, Name } from "../transport.ts";
import type { Medium } from "./medium.ts";
import { PieceQueue, weigh } from "./piece-queue.ts";
import type { Segment, Wire } from "./wire.ts";

export interface End {
  readonly local: Name;
  readonly remote: Name;
  readonly out: Wire;
  readonly back: Wire;
  /** Gives the local address back, where this end alone has it. */
  readonly release?: (() => void) | undefined;
}

export class MemoryConnection implements Connection {
  wake: () => void = () => {};
  state: "connecting" | "open" | SocketError;
  readonly out: Wire;
  readonly #back: Wire;
  readonly #medium: Medium;
  readonly #end: End;
  readonly #unread = new PieceQueue();
  readonly #freed = Promise.withResolvers<void>();
  #ended = false;
  #broken: SocketError | null = null;
  #discarding = false;
  #closing = false;
  #gone = false;
  /** What was tried last and has to wait. */
  #wants: "read" | "write" | null = null;

  constructor(medium: Medium, end: End, state: "connecting" | "open") {
    this.#medium = medium;
    this.#end = end;
    this.state = state;
    this.out = end.out;
    this.#back = end.back;
    this.out.ontaken = () => {
      this.#finished();
      this.wake();
    };
    this.#back.receiver = (segment) => this.#receive(segment);
    medium.ends.add(this);
    if (state === "open") this.out.open();
  }

  get local(): Name | null {
    return this.state === "open" ? this.#end.local : null;
  }

  get remote(): Name | null {
    return this.state === "open" ? this.#end.remote : null;
  }

  fd(): number {
    return -1;
  }

  get failure(): SocketError | null {
    return this.#broken;
  }

  get gone(): boolean {
    return this.#gone;
  }

  get readable(): boolean {
    return this.#unread.length > 0 || this.#ended || this.#broken !== null;
  }

  get writable(): boolean {
    return this.out.room > 0 || this.#broken !== null;
  }

  read(max: number): Uint8Array | "wait" | "end" {
    this.#wants = null;
    if (this.#unread.length > 0) {
      const { weight } = this.#unread;
      const bytes = this.#unread.take(max);
      this.#back.credit(weight - this.#unread.weight);
      return bytes;
    }
    if (this.#ended) return "end";
    if (this.#broken !== null) throw this.#broken;
    this.#wants = "read";
    return "wait";
  }

  write(bytes: Uint8Array): number {
    if (this.#broken !== null) throw this.#broken;
    const taken = this.out.take(bytes);
    this.#wants = taken === 0 ? "write" : null;
    return taken;
  }

  shutdown(): void {
    this.out.finish();
  }

  discard(): void {
    this.#discarding = true;
    const { weight } = this.#unread;
    this.#unread.clear();
    this.#back.credit(weight);
  }

  setOption(): void {
    // There is no kernel to tell: core remembers, and that is all there is to it.
  }

  close(): Promise<void> {
    if (!this.#gone) {
      this.discard();
      this.shutdown();
      this.#closing = true;
      this.#finished();
    }
    return this.#medium.counted(this.#freed.promise);
  }

  reset(): void {
    if (this.#gone) return;
    const error = SocketError.from("ECONNABORTED");
    if (this.state === "connecting") this.state = error;
    this.#broken ??= error;
    this.#unread.clear();
    this.out.drop();
    this.out.sign("reset");
    this.#free();
  }

  /** For the report of a test that hangs: what this end is doing. */
  describe(): string {
    const { queued } = this.out;
    const doing =
      this.state === "connecting"
        ? "is connecting"
        : this.#closing
          ? `is closing, with ${queued} bytes that the network has not taken`
          : this.#wants === "read"
            ? "has been read empty"
            : this.#wants === "write"
              ? "is full: nobody reads at the other end"
              : "waits for nothing";
    return `${this.out.label}  ${doing}`;
  }

  #receive(segment: Segment): void {
    if (this.#gone) {
      // As a kernel answers whoever talks to a connection that it doesn't know; an end is in order where ours came first.
      if (typeof segment !== "string") this.#back.credit(weigh(segment));
      if (typeof segment !== "string" || segment === "open" || (segment === "end" && this.#broken !== null)) {
        this.out.sign("reset");
      }
      return;
    }
    if (typeof segment !== "string") this.#arrived(segment);
    else if (this.#broken !== null) return; // what was on its way when it broke
    else if (segment === "open") this.#opened();
    else if (segment === "end") this.#ended = true;
    else if (segment === "reset") this.#break(SocketError.from("ECONNRESET"));
    else this.#decline(SocketError.from(segment === "refuse" ? "ECONNREFUSED" : "EHOSTUNREACH"));
    this.wake();
  }

  #opened(): void {
    this.state = "open";
    this.out.open();
  }

  #arrived(bytes: Uint8Array): void {
    if (this.#discarding || this.#broken !== null) this.#back.credit(weigh(bytes));
    else this.#unread.push(bytes);
  }

  #break(error: SocketError): void {
    this.#broken ??= error;
    this.out.drop();
    if (this.#closing) this.#free();
  }

  #decline(error: SocketError): void {
    this.state = error;
    this.out.drop();
    this.#free();
  }

  #finished(): void {
    if (this.#closing && (this.out.flushed || this.#broken !== null)) this.#free();
  }

  #free(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#medium.ends.delete(this);
    this.#end.release?.();
    this.#freed.resolve();
  }
}
