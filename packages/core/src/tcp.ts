/** The one class behind every TCP object: arguments are checked here, and what happens is in the file named like the method. */
import { bind } from "./bind.ts";
import {
  absent,
  wrongRange,
  checkInteger,
  checkOneOf,
  checkOptions,
  checkSeconds,
  checkSignal,
  checkString,
} from "./check.ts";
import { close, shutdown } from "./close.ts";
import { connect } from "./connect.ts";
import type { Data, Encoding } from "./encoding.ts";
import { clients, lines } from "./lines.ts";
import { accept, listen } from "./listen.ts";
import { localName, peerName } from "./names.ts";
import type { AcceptOptions, Chunk, ConnectOptions, Tcp, TcpClient } from "./objects.ts";
import { getOption, setOption, type OptionName, type OptionValues, type SettableOption } from "./options.ts";
import { lineAhead, receive, receiveAny, receiveUntil, type ReceiveOptions } from "./receive.ts";
import type { Answer } from "./receiving.ts";
import type { Done, Received, Result, Sent } from "./results.ts";
import { send, type SendOptions } from "./send.ts";
import { getFd, setFd } from "./setfd.ts";
import type { State } from "./state.ts";
import { readable, writable } from "./streams.ts";

/** What an async function would make of it, but for the turns that one takes to pass a promise on. */
function promised<T>(call: () => T | Promise<T>): Promise<T> {
  try {
    const result = call();
    return result instanceof Promise ? result : Promise.resolve(result);
  } catch (error) {
    const { promise, reject } = Promise.withResolvers<never>();
    reject(error);
    return promise;
  }
}

export class TcpSocket<E extends Encoding> implements Tcp<E> {
  readonly #state: State;
  #readable: ReadableStream<Uint8Array<ArrayBuffer>> | undefined;
  #writable: WritableStream<Uint8Array> | undefined;

  constructor(state: State) {
    this.#state = state;
  }

  static from<E extends Encoding>([state, error]: Result<State>): Result<TcpSocket<E>> {
    return error === null ? [new this<E>(state), null] : [null, error];
  }

  /** The state behind an object of ours; undefined for anything else. */
  static state(value: unknown): State | undefined {
    return typeof value === "object" && value !== null && #state in value ? value.#state : undefined;
  }

  get class(): Tcp["class"] {
    return this.#state.class;
  }

  get encoding(): E {
    return this.#state.encoding as E; // E is what the factory was called with
  }

  get lasterror(): Tcp["lasterror"] {
    return this.#state.lasterror;
  }

  async bind(address: string, port: number): ReturnType<Tcp["bind"]> {
    const host = checkString("bind", "address", address);
    return bind(this.#state, host, checkInteger("bind", "port", port, 0, 65_535));
  }

  async listen(backlog?: number): ReturnType<Tcp["listen"]> {
    return listen(this.#state, absent(backlog) ? 32 : checkInteger("listen", "backlog", backlog, 0, 2 ** 31 - 1));
  }

  async accept(options?: AcceptOptions): Promise<Result<TcpClient<E>>> {
    const { signal } = checkOptions("accept", options, ["signal"]);
    return TcpSocket.from<E>(await accept(this.#state, checkSignal("accept", signal)));
  }

  async connect(address: string, port: number, options?: ConnectOptions): ReturnType<Tcp["connect"]> {
    const host = checkString("connect", "address", address);
    checkInteger("connect", "port", port, 1, 65_535);
    const { signal } = checkOptions("connect", options, ["signal"]);
    return connect(this.#state, host, port, checkSignal("connect", signal));
  }

  receive<C extends Encoding = E>(
    pattern?: "*l" | "*a" | number | null,
    prefix?: Chunk | null,
    options?: ReceiveOptions<C>,
  ): Promise<Received<Data<C>>>;
  receive(pattern?: unknown, prefix?: unknown, options?: unknown): Promise<Answer> {
    const line = lineAhead(this.#state, pattern, prefix, options);
    return line === null ? promised(() => receive(this.#state, pattern, prefix, options)) : Promise.resolve(line);
  }

  receiveany<C extends Encoding = E>(max?: number | null, options?: ReceiveOptions<C>): Promise<Received<Data<C>>>;
  receiveany(max?: unknown, options?: unknown): Promise<Answer> {
    return promised(() => receiveAny(this.#state, max, options));
  }

  receiveuntil<C extends Encoding = E>(
    delimiter: Chunk,
    prefix?: Chunk | null,
    options?: ReceiveOptions<C>,
  ): Promise<Received<Data<C>>>;
  receiveuntil(delimiter: unknown, prefix?: unknown, options?: unknown): Promise<Answer> {
    return promised(() => receiveUntil(this.#state, delimiter, prefix, options));
  }

  send(data: Chunk, i?: number | null, j?: number | null, options?: SendOptions): Promise<Sent> {
    return promised(() => send(this.#state, data, i, j, options));
  }

  shutdown(mode?: "both" | "send" | "receive" | null): ReturnType<Tcp["shutdown"]> {
    return shutdown(this.#state, mode);
  }

  close(): Promise<1> {
    return close(this.#state);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  settimeout(value?: number | null, mode: Parameters<Tcp["settimeout"]>[1] = "b"): 1 {
    const seconds = checkSeconds("set timeout", "value", value);
    this.#state.timeouts.set(seconds, checkOneOf("set timeout", "mode", mode, ["b", "t", "r"]));
    return 1;
  }

  gettimeout(): [block: number, total: number] {
    const { block, total } = this.#state.timeouts;
    return [block, total];
  }

  getsockname(): ReturnType<Tcp["getsockname"]> {
    return localName(this.#state);
  }

  getpeername(): ReturnType<Tcp["getpeername"]> {
    return peerName(this.#state);
  }

  getstats(): [received: number, sent: number, age: number] {
    const { received, sent, age } = this.#state.stats;
    return [received, sent, age];
  }

  setstats(received?: number | null, sent?: number | null, age?: number | null): 1 {
    const { stats } = this.#state;
    const counts = [received, sent].map((count) =>
      absent(count) ? null : checkInteger("set stats", "bytes", count, 0),
    );
    const seconds = absent(age) ? null : checkSeconds("set stats", "age", age);
    if (seconds !== null && !Number.isFinite(seconds)) throw wrongRange("set stats", "age as a finite number", age);
    stats.received = counts[0] ?? stats.received;
    stats.sent = counts[1] ?? stats.sent;
    if (seconds !== null) stats.age = seconds;
    return 1;
  }

  getoption<K extends OptionName>(option: K): Result<OptionValues[K]>;
  getoption(option: unknown): Result<unknown> {
    return getOption(this.#state, option);
  }

  setoption<K extends SettableOption>(option: K, value: OptionValues[K]): Done {
    return setOption(this.#state, option, value);
  }

  dirty(): boolean {
    return this.#state.buffer.length > 0;
  }

  getfd(): number {
    return getFd(this.#state);
  }

  setfd(fd: number): ReturnType<Tcp["setfd"]> {
    return setFd(this.#state, checkInteger("set fd", "fd", fd, -1, 2 ** 31 - 1));
  }

  getfamily(): ReturnType<Tcp["getfamily"]> {
    return this.#state.family;
  }

  lines<C extends Encoding = E>(options?: ReceiveOptions<C>): AsyncIterableIterator<Data<C>> {
    return lines(
      () => this.receive("*l", null, options),
      () => this.#state.lasterror,
    );
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<TcpClient<E>> {
    return clients(() => this.accept());
  }

  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return (this.#readable ??= readable({
      receive: () => this.receiveany(null, { encoding: "bytes" }),
      shutdown: () => this.shutdown("receive"),
      lastError: () => this.#state.lasterror,
    }));
  }

  get writable(): WritableStream<Uint8Array> {
    return (this.#writable ??= writable({
      send: (data, signal) => this.send(data, null, null, { signal }),
      shutdown: () => this.shutdown("send"),
      reset: () => {
        this.#state.settings.linger = { on: true, timeout: 0 };
        void this.close();
      },
      lastError: () => this.#state.lasterror,
    }));
  }
}
