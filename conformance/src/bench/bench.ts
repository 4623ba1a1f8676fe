/** What a case may use: made anew for each, and looked through afterwards for what it left behind. */
import {
  createSockets,
  type BindOptions,
  type Encoding,
  type Sockets,
  type Tcp,
  type TcpClient,
  type TcpObject,
  type TcpOptions,
  type TcpServer,
  type Transport,
} from "@moonsocket/core";
import { Failure, show } from "./assert.ts";
import { AuditedTransport } from "../audit/audit.ts";
import { Far } from "./far.ts";
import { LOOPBACK, Raw } from "./raw.ts";

/** What a program of the suite, run in a process of its own, has printed, and how it ended: `null` where it had to be killed. */
export interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
}

/** What a program is given: a port of ours to connect to, and no more descriptors than so many. */
export interface Given {
  readonly port?: number;
  readonly descriptors?: number;
}

/**
 * Runs one of the suite's programs on the transport under test, in a process of its own. One that has not ended after so many seconds is
 * killed.
 */
export type Start = (program: string, given: Given & { readonly seconds: number }) => Promise<Ended>;

/** What is put to the test, and with what. */
export interface Subject {
  readonly transport: Transport;
  readonly peer: Transport;
  /** Seconds that a case may take. */
  readonly patience: number;
  readonly start: Start;
}

/** So much of a case's time a program has: the case may still say what came of one that had to be killed. */
const PART = 0.8;

export interface Pair<E extends Encoding = "utf8"> {
  readonly client: TcpClient<E>;
  readonly far: Far;
}

/** What is given back within so many turns is given back. */
const TURNS = 200;

export class Bench {
  /** The transport under test, and the one at the other end: to be driven raw. What is left open is reset after the case. */
  readonly transport: Transport;
  readonly peer: Transport;
  readonly raw: Raw;
  /** Sockets over the one and the other. What a case opens with them it gives to {@link keep}, or closes. */
  readonly socket: Sockets;
  readonly other: Sockets;
  /** Fires when the case has run out of time. */
  readonly signal: AbortSignal;
  readonly start: (program: string, given?: Given) => Promise<Ended>;
  readonly #audits: readonly AuditedTransport[];
  readonly #kept: { close(): Promise<1> }[] = [];
  readonly #programs: Promise<Ended>[] = [];

  constructor({ transport, peer, start, patience }: Subject, signal: AbortSignal) {
    const [ours, theirs, mine, yours] = [
      new AuditedTransport(transport),
      new AuditedTransport(peer),
      new AuditedTransport(transport),
      new AuditedTransport(peer),
    ];
    this.#audits = [ours, theirs, mine, yours];
    this.transport = ours;
    this.peer = theirs;
    this.raw = new Raw(ours, theirs, signal);
    this.socket = createSockets(mine);
    this.other = createSockets(yours);
    this.signal = signal;
    this.start = (program, given) => {
      const ended = start(program, { ...given, seconds: patience * PART });
      this.#programs.push(ended);
      return ended;
    };
  }

  /** To be closed after the case. */
  keep<T extends { close(): Promise<1> }>(object: T): T {
    this.#kept.push(object);
    return object;
  }

  tcp<E extends Encoding = "utf8">(options?: TcpOptions<E>): Tcp<E> {
    return this.keep(this.socket.tcp(options));
  }

  /** A client that has connected, and the far end. */
  async pair<E extends Encoding = "utf8">(options?: TcpOptions<E>): Promise<Pair<E>> {
    const listener = await this.raw.listen(this.peer);
    const client = this.tcp(options);
    const [[, error], theirs] = await Promise.all([
      client.connect(listener.local.ip, listener.local.port),
      this.raw.accept(listener),
    ]);
    if (error !== null) throw new Failure(`expected a connection, got "${error}"`);
    listener.close();
    return { client, far: new Far(theirs, this.raw) };
  }

  /** A server on loopback. */
  async server<E extends Encoding = "utf8">(options?: BindOptions<E>): Promise<TcpServer<E>> {
    return this.keep(this.socket.try(await this.socket.bind(LOOPBACK.inet, 0, options)));
  }

  /** Somebody comes to a server. */
  async call(server: TcpServer<Encoding>): Promise<Far> {
    const connection = this.peer.connect({ ip: LOOPBACK.inet, port: portOf(server), family: "inet" });
    return new Far(await this.raw.open(connection), this.raw);
  }

  /** A client that a server has accepted, and the far end. */
  async accepted<E extends Encoding = "utf8">(options?: BindOptions<E>): Promise<Pair<E>> {
    const server = await this.server(options);
    const far = await this.call(server);
    const [client, error] = await server.accept();
    if (error !== null) throw new Failure(`expected a client, got "${error}"`);
    return { client: this.keep(client), far };
  }

  /** Seconds that something took, by the transport's clock. */
  async timed<T>(run: () => Promise<T>): Promise<[value: T, seconds: number]> {
    const began = this.transport.clock.now();
    const value = await run();
    return [value, this.transport.clock.now() - began];
  }

  /** Closes everything; a failure where something is left then, or somebody broke a rule. */
  async close(): Promise<void> {
    for (const { account } of this.#audits.slice(0, 2)) account.endAll();
    try {
      await this.raw.inTime(Promise.all(this.#kept.map((object) => object.close())));
      await this.raw.inTime(Promise.allSettled(this.#programs));
      for (let turn = 0; turn < TURNS && this.#left !== ""; turn++) await this.raw.turns();
      const faults = [this.#left, this.breaches].filter((text) => text !== "");
      if (faults.length > 0) throw new Failure(faults.join("; "));
    } finally {
      for (const { account } of this.#audits) account.endAll(); // so that it is in no other case's way
    }
  }

  /** Which rules were broken by now, for a message. */
  get breaches(): string {
    return said(
      "against the contract",
      this.#audits.flatMap(({ account }) => [...account.breaches]),
    );
  }

  /** What may be waited for, for a message. */
  get outstanding(): string {
    return said(
      "there is",
      this.#audits.flatMap(({ account }) => account.outstanding),
    );
  }

  get #left(): string {
    return said(
      "left behind",
      this.#audits.map(({ account }) => account.remainder).filter((text) => text !== ""),
    );
  }
}

const said = (what: string, things: readonly string[]): string =>
  things.length === 0 ? "" : `${what}: ${things.join("; ")}`;

export function portOf(object: Pick<TcpObject, "getsockname">): number {
  const [, port] = object.getsockname();
  if (typeof port !== "number") throw new Failure(`expected a port, got ${show(port)}`);
  return port;
}
