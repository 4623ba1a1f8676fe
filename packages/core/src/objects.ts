/**
 * The TCP objects as users see them: what every object has, and the three narrower views of the one type {@link Tcp}.
 *
 * In the examples `socket` is an adapter's namespace, `client` and `peer` are the two ends of a connection, `server` listens. Waiting
 * methods return promises and reject only on misuse (TypeError, RangeError). "behaviour" is what the real LuaSocket was seen to do.
 *
 * This file is longer than 300 lines because it is the reference manual: an example for each of 34 members.
 */
import type { Data, Encoding } from "./encoding.ts";
import type { Message, SocketError } from "./errors.ts";
import type { OptionName, OptionValues, SettableOption } from "./options.ts";
import type { ReceiveOptions } from "./receive.ts";
import type { Done, NameResult, Received, Result, Sent } from "./results.ts";
import type { SendOptions } from "./send.ts";
import type { TcpClass } from "./state.ts";
import type { TimeoutMode } from "./timeouts.ts";
import type { Family } from "./transport.ts";

/** Something to be prefixed or sent: text, or bytes in any encoding. */
export type Chunk = string | Uint8Array;

export interface AcceptOptions {
  /** Ends the wait, and only that: `[null, "aborted"]`. */
  signal?: AbortSignal | undefined;
}

export type ConnectOptions = AcceptOptions;

/** What every object has, whatever its class. */
export interface TcpObject extends AsyncDisposable {
  /**
   * `tcp{master}` until `connect` or `listen` has succeeded. It stays as it was after `close`.
   *
   * @example
   * socket.tcp().class; // => "tcp{master}"
   */
  readonly class: TcpClass;

  /**
   * Why the connection ended or could not be made, as the runtime told it: `code` is `EOF` after the peer's end, `ECONNRESET` after
   * a reset. Timeouts and aborts do not set it.
   *
   * @example
   * await peer.close();
   * await client.receive("*a"); // => [null, "closed", ""]
   * client.lasterror.code; // => "EOF"
   */
  readonly lasterror: SocketError | null;

  /**
   * Closes the object, at once for the user: pending and later calls answer `closed`. Gives 1, when the port can be bound again and
   * everything that was sent is the kernel's; a client takes at most its linger time for that (30 seconds where it has none), and
   * then resets. Again is allowed. Source: the page; behaviour X-01.
   *
   * @example
   * await client.close(); // => 1
   * await client.send("x"); // => [null, "closed", 0]
   */
  close: () => Promise<1>;

  /**
   * Limits how long calls may wait, in seconds; null or negative is no limit, 0 takes one turn of I/O and no more. `b` limits each
   * wait and starts again with every byte, `t` (also `r`) limits the whole call; both may be set. Source: the page; behaviour §9.
   *
   * @example
   * client.settimeout(0.05); // => 1
   * await client.receive("*l"); // => [null, "timeout", ""]
   */
  settimeout: (value?: number | null, mode?: TimeoutMode) => 1;

  /**
   * The block limit and the total limit in seconds, -1 for none. Source: the page; behaviour T-01 to T-20.
   *
   * @example
   * client.settimeout(2, "t");
   * client.gettimeout(); // => [-1, 2]
   */
  gettimeout: () => [block: number, total: number];

  /**
   * Our address, our port and the family; still known after a reset. `Bad file descriptor` before a family is chosen, `closed` after
   * `close`. Source: the page; behaviour B-51, B-52.
   *
   * @example
   * const [ip] = server.getsockname();
   * ip; // => "127.0.0.1"
   */
  getsockname: () => NameResult;

  /**
   * The peer's address, port and family. `Transport endpoint is not connected` where there is none. Source: the page; behaviour §17.
   *
   * @example
   * client.getpeername()[1] === server.getsockname()[1]; // => true
   * server.getpeername(); // => [null, "Transport endpoint is not connected", null]
   */
  getpeername: () => NameResult;

  /**
   * Bytes received by the caller, bytes sent, and the object's age in seconds. What is only buffered does not count, dropped line
   * ends do. Source: the page; behaviour §10, which has it on clients only.
   *
   * @example
   * await client.send("hello");
   * client.getstats().slice(0, 2); // => [0, 5]
   */
  getstats: () => [received: number, sent: number, age: number];

  /**
   * Sets the counters and the age; what is left out stays. Source: the page; behaviour F-06 to F-11.
   *
   * @example
   * client.setstats(10, 20); // => 1
   * client.getstats().slice(0, 2); // => [10, 20]
   */
  setstats: (received?: number | null, sent?: number | null, age?: number | null) => 1;

  /**
   * The value of an option; `unsupported` where the transport can't tell the truth about it, `getsockopt failed` on a closed object, on
   * what `setfd` has left with nothing, and on `tcp()` before its family is known. An unknown name is a TypeError. Source: the page; behaviour §8.
   *
   * @example
   * client.getoption("tcp-nodelay"); // => [false, null]
   */
  getoption: <K extends OptionName>(option: K) => Result<OptionValues[K]>;

  /**
   * Sets an option; fails as {@link getoption} does (`setsockopt failed`). A wrong name or value is a TypeError or RangeError.
   * Source: the page; behaviour §8.
   *
   * @example
   * client.setoption("tcp-nodelay", true); // => [1, null]
   * client.getoption("tcp-nodelay"); // => [true, null]
   */
  setoption: <K extends SettableOption>(option: K, value: OptionValues[K]) => Done;

  /**
   * Whether bytes have been read from the system that no call has asked for yet. Source: the page; behaviour Y-01 to Y-06.
   *
   * @example
   * await peer.send("one\ntwo\n");
   * await client.receive("*l"); // => ["one", null, null]
   * client.dirty(); // => true
   */
  dirty: () => boolean;

  /**
   * The kernel's number of the object's descriptor; -1 where there is none, or none is known. Source: the page; behaviour G-01.
   *
   * @example
   * socket.tcp().getfd(); // => -1
   */
  getfd: () => number;

  /**
   * Goes on with another descriptor, connected or listening; -1 is none. What the object had stays open, and is found by its number; what
   * it has buffered, counted and set up stays its own. A number that `getfd` told moves here from its object, which is left with none; any other is
   * duplicated. Fails with `Bad file descriptor`, `Socket operation on non-socket`, `Protocol wrong type for socket`, `Transport endpoint is not
   * connected`, `closed` or `unsupported`, and then changes nothing. Source: the page; behaviour G-05 to G-09.
   *
   * @example
   * const heir = socket.tcp();
   * heir.setfd(client.getfd()); // => undefined
   * heir.class; // => "tcp{client}"
   */
  setfd: (fd: number) => undefined | [value: null, error: Message];

  /**
   * `inet`, `inet6`, or `unspec` where no address has decided it yet.
   *
   * @example
   * client.getfamily(); // => "inet"
   * socket.tcp().getfamily(); // => "unspec"
   */
  getfamily: () => Family | "unspec";
}

/** An object that may still become a client or a server. */
export interface TcpMaster extends TcpObject {
  /**
   * Binds to an address or host name and a port from 0 to 65535; `"*"` is every interface, port 0 picks a free one, which
   * {@link getsockname} knows right away. `address already in use`, `permission denied`, … Source: the page; behaviour §2.
   *
   * @example
   * const master = socket.tcp();
   * await master.bind("127.0.0.1", 0); // => [1, null]
   * master.getsockname()[1] > 0; // => true
   * await master.close(); // => 1
   */
  bind: (address: string, port: number) => Promise<Done>;

  /**
   * Becomes a server; `backlog` connections may queue. Source: the page; behaviour L-01 to L-10.
   *
   * @example
   * const master = socket.tcp4();
   * await master.listen(8); // => [1, null]
   * master.class; // => "tcp{server}"
   * await master.close(); // => 1
   */
  listen: (backlog?: number) => Promise<Done>;

  /**
   * Connects to an address or host name and a port from 1 to 65535, and becomes a client. Addresses are tried in the resolver's order;
   * the block limit is for each of them, the total limit for all and for the name. After a timeout the last attempt goes on: `select`
   * says writable once it is decided, and the same call again then says 1 or the error. `connection refused`, `already connected`, …
   * Source: the page; behaviour §3.
   *
   * @example
   * const master = socket.tcp();
   * await master.connect("127.0.0.1", server.getsockname()[1]); // => [1, null]
   * await master.connect("127.0.0.1", server.getsockname()[1]); // => [null, "already connected"]
   * await master.close(); // => 1
   */
  connect: (address: string, port: number, options?: ConnectOptions) => Promise<Done>;
}

/** An object that listens. Iterating over it accepts, until it is closed. */
export interface TcpServer<E extends Encoding = "utf8"> extends TcpObject {
  /**
   * The next client, in order of arrival; `timeout` where none came in time. It has the server's encoding, maxsize and options, and no
   * timeout. Source: the page; behaviour §4.
   *
   * @example
   * server.settimeout(0);
   * await server.accept(); // => [null, "timeout"]
   */
  accept: (options?: AcceptOptions) => Promise<Result<TcpClient<E>>>;

  [Symbol.asyncIterator]: () => AsyncIterableIterator<TcpClient<E>>;
}

/** An object that is connected. */
export interface TcpClient<E extends Encoding = "utf8"> extends TcpObject {
  /**
   * How `receive` shows bytes, and `send` takes text; what the object was created with.
   *
   * @example
   * client.encoding; // => "utf8"
   * socket.tcp({ encoding: "bytes" }).encoding; // => "bytes"
   */
  readonly encoding: E;

  /**
   * Receives a line (`*l`, without its LF and any CR), everything up to the peer's end (`*a`), or a number of bytes. A timeout or the
   * end answers with what had arrived, which is the next call's prefix; a prefix counts toward the number. Source: the page; behaviour
   * §15.3 to §15.6.
   *
   * @example
   * await peer.send("HELO moon\r\nabc");
   * await client.receive("*l"); // => ["HELO moon", null, null]
   * client.settimeout(0.02);
   * await client.receive(5); // => [null, "timeout", "abc"]
   * await peer.send("de");
   * await client.receive(5, "abc"); // => ["abcde", null, null]
   */
  receive: <C extends Encoding = E>(
    pattern?: "*l" | "*a" | number | null,
    prefix?: Chunk | null,
    options?: ReceiveOptions<C>,
  ) => Promise<Received<Data<C>>>;

  /**
   * Receives whatever is there, as soon as there is a byte: at most `max` bytes, and under utf8 at least one whole character. The name
   * and the meaning are OpenResty's.
   *
   * @example
   * await peer.send("whatever");
   * await client.receiveany(4); // => ["what", null, null]
   */
  receiveany: <C extends Encoding = E>(max?: number | null, options?: ReceiveOptions<C>) => Promise<Received<Data<C>>>;

  /**
   * Receives up to a delimiter, which is consumed and not returned. What may be its beginning stays for the next call.
   *
   * @example
   * await peer.send("a: 1\r\n\r\nbody");
   * await client.receiveuntil("\r\n\r\n"); // => ["a: 1", null, null]
   */
  receiveuntil: <C extends Encoding = E>(
    delimiter: Chunk,
    prefix?: Chunk | null,
    options?: ReceiveOptions<C>,
  ) => Promise<Received<Data<C>>>;

  /**
   * Sends the bytes from i to j, as `string.sub` has them, and answers with the index of the last byte sent; so does a failure, and
   * `send(data, last + 1)` goes on from there. Sent is what the bounded queue has taken. Source: the page; behaviour §15.7.
   *
   * @example
   * await client.send("hello"); // => [5, null, null]
   * await client.send("hello", 2, -2); // => [4, null, null]
   */
  send: (data: Chunk, i?: number | null, j?: number | null, options?: SendOptions) => Promise<Sent>;

  /**
   * Ends one way of the connection or both. After `send` the peer sees the end, and we still receive; after `receive` what came and
   * what comes is dropped, and we still send. `unsupported` where the transport can end only both. Source: the page; behaviour §7.
   *
   * @example
   * await client.send("question");
   * client.shutdown("send"); // => 1
   * await peer.receive("*a"); // => ["question", null, null]
   * await peer.send("answer\n");
   * await client.receive("*l"); // => ["answer", null, null]
   */
  shutdown: (mode?: "both" | "send" | "receive" | null) => 1 | [value: null, error: "unsupported"];

  /**
   * The lines that come, up to the peer's end; the last may lack its newline. Anything else, a timeout too, is thrown as a
   * SocketError with its partial.
   *
   * @example
   * await peer.send("one\ntwo");
   * peer.shutdown("send");
   * const seen: string[] = [];
   * for await (const line of client.lines()) seen.push(line);
   * seen; // => ["one", "two"]
   */
  lines: <C extends Encoding = E>(options?: ReceiveOptions<C>) => AsyncIterableIterator<Data<C>>;

  /**
   * The bytes that come, as a Web Stream over the same buffer; cancelling it is `shutdown("receive")`. A failure, a timeout too, errors
   * the stream with a SocketError.
   *
   * @example
   * await peer.send("streamed");
   * peer.shutdown("send");
   * await new Response(client.readable).text(); // => "streamed"
   */
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;

  /**
   * The way out, as a Web Stream with real back-pressure; closing it is `shutdown("send")`. Aborting it resets the connection, so that
   * what was sent does not look complete.
   *
   * @example
   * const writer = client.writable.getWriter();
   * await writer.write(new TextEncoder().encode("streamed"));
   * await writer.close();
   * await peer.receive("*a"); // => ["streamed", null, null]
   */
  readonly writable: WritableStream<Uint8Array>;
}

/** Any TCP object: a master that may become a client or a server, and has the methods of all three. */
export interface Tcp<E extends Encoding = "utf8"> extends TcpMaster, TcpClient<E>, TcpServer<E> {}
