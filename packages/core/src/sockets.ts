/** The namespace over any transport: what an adapter exports. */
import { newTry, protect, type Try } from "./attempt.ts";
import type { Protected } from "./attempt.ts";
import { createDns, type Dns } from "./dns.ts";
import type { Encoding } from "./encoding.ts";
import type { Tcp, TcpClient, TcpObject, TcpServer } from "./objects.ts";
import type { Result } from "./results.ts";
import { select, type Selected, type SelectOptions } from "./select.ts";
import { checkInteger, checkSeconds, wrongType } from "./check.ts";
import { bindNew, connectNew, tcpNew, type BindOptions, type NewConnectOptions, type TcpOptions } from "./shortcuts.ts";
import { TcpSocket } from "./tcp.ts";
import { Timeouts } from "./timeouts.ts";
import type { Family, Transport } from "./transport.ts";
import { Waiter } from "./waiters.ts";

/** Connects to an address; see {@link Sockets.connect}. */
type Connect = <E extends Encoding = "utf8">(
  address: string,
  port: number,
  options?: NewConnectOptions<E>,
) => Promise<Result<TcpClient<E>>>;

/** What LuaSocket's `require "socket"` gives, as far as it is about TCP. */
export interface Sockets {
  /** The adapter's transport itself, for `createSockets` and the conformance suite. */
  readonly transport: Transport;

  /**
   * A new master object, at once. An error of the system shows at the first call that needs it. Source: the page.
   *
   * @example
   * socket.tcp({ encoding: "bytes", maxsize: 65536 }).class; // => "tcp{master}"
   */
  tcp: <E extends Encoding = "utf8">(options?: TcpOptions<E>) => Tcp<E>;

  /**
   * As {@link tcp}, for IPv4 only: names are resolved to that family. Source: the page.
   *
   * @example
   * socket.tcp4().getfamily(); // => "inet"
   */
  tcp4: <E extends Encoding = "utf8">(options?: TcpOptions<E>) => Tcp<E>;

  /**
   * As {@link tcp}, for IPv6 only, with ipv6-v6only set. Source: the page.
   *
   * @example
   * socket.tcp6().getfamily(); // => "inet6"
   */
  tcp6: <E extends Encoding = "utf8">(options?: TcpOptions<E>) => Tcp<E>;

  /**
   * A connected client, or `[null, message]` with nothing left open. `timeout` is in seconds, for all of the connect and nothing after
   * it; `locaddr` and `locport` are where it leaves from. Source: behaviour SC-01 to SC-18.
   *
   * @example
   * const port = server.getsockname()[1] as number;
   * const mine = socket.try(await socket.connect("127.0.0.1", port, { timeout: 5 }));
   * mine.class; // => "tcp{client}"
   * await mine.close(); // => 1
   */
  connect: Connect;

  /** As {@link connect}, over IPv4 only. */
  connect4: Connect;

  /** As {@link connect}, over IPv6 only. */
  connect6: Connect;

  /**
   * A listening server with reuseaddr set, or `[null, message]` with nothing left open. The third argument is the backlog (32), or
   * options. Source: behaviour SB-01 to SB-14.
   *
   * @example
   * const mine = socket.try(await socket.bind("127.0.0.1", 0));
   * mine.class; // => "tcp{server}"
   * await mine.close(); // => 1
   */
  bind: <E extends Encoding = "utf8">(
    address: string,
    port: number,
    backlog?: number | BindOptions<E>,
  ) => Promise<Result<TcpServer<E>>>;

  /**
   * Waits until one of `recvt` can be received from or accepted from, or one of `sendt` can be sent to, at most `timeout` seconds (null
   * or negative is no limit). Gives those that are ready, in the order given. Closed sockets are ignored, so without a limit and with
   * nothing else it waits for ever, as LuaSocket's (S-13); a readable server does not guarantee that accept will not wait. There is no
   * limit on their number. Source: the page; behaviour §11.
   *
   * @example
   * await peer.send("x");
   * const [readable, writable, error] = await socket.select([client, server], null, 5);
   * readable[0] === client && readable.length === 1; // => true
   * [writable.length, error]; // => [0, null]
   */
  select: <R extends TcpObject = never, W extends TcpObject = never>(
    recvt?: readonly R[] | null,
    sendt?: readonly W[] | null,
    timeout?: number | null,
    options?: SelectOptions,
  ) => Promise<Selected<R, W>>;

  /**
   * The value of a result; a failure is thrown as a SocketError. Names and stats, whose second place is no error, come back whole. A
   * promise is a TypeError: await it first. Source: behaviour U-11 to U-13.
   *
   * @example
   * socket.try([7, null]); // => 7
   */
  try: Try;

  /**
   * A `try` that calls the finalizer before it throws; what the finalizer throws is swallowed. Source: behaviour U-20.
   *
   * @example
   * const attempt = socket.newtry(() => client.close());
   * attempt(await client.send("x")); // => 1
   */
  newtry: (finalizer?: (() => unknown) | null) => Try;

  /**
   * A function that answers `[null, message]` where `fn` throws a SocketError, from a promise too; other exceptions pass. Source:
   * behaviour U-14 to U-19.
   *
   * @example
   * socket.protect(() => socket.try([null, "timeout"]))(); // => [null, "timeout"]
   */
  protect: <A extends unknown[], R>(fn: (...args: A) => R) => (...args: A) => Protected<R>;

  /**
   * Waits; zero or less takes one turn of I/O. Source: behaviour U-05 to U-07.
   *
   * @example
   * await socket.sleep(0.01); // => undefined
   */
  sleep: (seconds: number) => Promise<void>;

  /**
   * UNIX time in seconds. It may jump; timeouts never use it. Source: behaviour U-04.
   *
   * @example
   * socket.gettime() > 1e9; // => true
   */
  gettime: () => number;

  /**
   * All but the first `n` values. Source: behaviour U-08.
   *
   * @example
   * socket.skip(1, "a", "b"); // => ["b"]
   */
  skip: (n: number, ...values: readonly unknown[]) => unknown[];

  /** Names and addresses, as far as the transport resolves them. */
  readonly dns: Dns;
}

/**
 * LuaSocket's namespace over a transport.
 *
 * @example
 * const same = socket.createSockets(socket.transport);
 * same.tcp().class; // => "tcp{master}"
 */
export function createSockets(transport: Transport): Sockets {
  const tcp =
    (family: Family | "unspec"): Sockets["tcp"] =>
    <E extends Encoding>(options?: TcpOptions<E>): Tcp<E> =>
      new TcpSocket<E>(tcpNew(transport, family, options));
  const connect =
    (forced: Family | null): Connect =>
    async <E extends Encoding>(address: string, port: number, options?: NewConnectOptions<E>) =>
      TcpSocket.from<E>(await connectNew(transport, forced, address, port, options));
  return {
    transport,
    tcp: tcp("unspec"),
    tcp4: tcp("inet"),
    tcp6: tcp("inet6"),
    connect: connect(null),
    connect4: connect("inet"),
    connect6: connect("inet6"),
    bind: async <E extends Encoding>(address: string, port: number, third?: number | BindOptions<E>) =>
      TcpSocket.from<E>(await bindNew(transport, address, port, third)),
    select: (...args) => select(transport, (socket) => TcpSocket.state(socket), ...args),
    try: newTry(),
    newtry: newTry,
    protect,
    sleep: (seconds) => sleep(transport, seconds),
    gettime: () => transport.clock.unix(),
    skip: (n, ...values) => values.slice(checkInteger("skip", "n", n, 0)),
    dns: createDns(transport),
  };
}

async function sleep(transport: Transport, seconds: number): Promise<void> {
  if (typeof seconds !== "number") throw wrongType("sleep", "seconds as a number", seconds);
  const time = new Timeouts();
  time.set(Math.max(0, checkSeconds("sleep", "time", seconds)), "t");
  const waiter = new Waiter(transport, time.budget(transport.clock), undefined);
  while ((await waiter.wait()) === null) continue;
  waiter.end();
}
