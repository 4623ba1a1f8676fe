/** Connections driven raw, without core's objects; waited for by their wakes alone, so that one that is missing shows. */
import type { Connection, Family, Listener, Name, Transport } from "@moonsocket/core";
import { codeThrown, Failure, TimeUp } from "./assert.ts";
import { join, pattern } from "./bytes.ts";

export const LOOPBACK: Readonly<Record<Family, string>> = { inet: "127.0.0.1", inet6: "::1" };

/** Loopback, and any free port. */
export const anywhere = (family: Family = "inet"): Name => ({ ip: LOOPBACK[family], port: 0, family });

/** More than any kernel keeps for a connection whose peer does not read. */
const FLOOD = 67_108_864;
const BLOCK = pattern(65_521);

/** A connection's two ends: the one of the transport under test, and the other transport's. */
export interface Ends {
  readonly ours: Connection;
  readonly theirs: Connection;
}

/** What was read, and what came after it: `end`, or the code of what broke it. */
export interface Rest {
  readonly bytes: Uint8Array;
  readonly how: string;
}

export class Raw {
  readonly #transport: Transport;
  readonly #peer: Transport;
  readonly #signal: AbortSignal;

  constructor(transport: Transport, peer: Transport, signal: AbortSignal) {
    this.#transport = transport;
    this.#peer = peer;
    this.#signal = signal;
  }

  /** Waits until `holds`, looking again at each wake; several may wait for one object. */
  async until(object: { wake: () => void }, holds: () => boolean): Promise<void> {
    while (!holds()) {
      await this.#interruptible((wake) => {
        const { wake: others } = object;
        object.wake = () => {
          object.wake = others;
          others();
          wake();
        };
      });
    }
  }

  /** One turn of the transport's I/O, or several. */
  async turns(count: number = 1): Promise<void> {
    for (let left = count; left > 0; left--) await this.#interruptible((done) => this.#transport.turn(done));
  }

  sleep(seconds: number): Promise<void> {
    return this.#interruptible((ring) => this.#transport.clock.timer(seconds, ring));
  }

  /** What a promise resolves with, unless the case runs out of time before. */
  async inTime<T>(promise: Promise<T>): Promise<T> {
    await Promise.race([promise, this.#interruptible(() => {})]);
    return promise;
  }

  /** Waits until `holds`, looking now and then: for what no wake tells of. */
  async eventually(holds: () => boolean): Promise<void> {
    while (!holds()) await this.sleep(0.002);
  }

  async decided(connection: Connection): Promise<Connection> {
    await this.until(connection, () => connection.state !== "connecting");
    return connection;
  }

  /** An attempt that must succeed. */
  async open(connection: Connection): Promise<Connection> {
    const { state } = await this.decided(connection);
    if (state !== "open") throw new Failure(`expected a connection, got ${String(state)}`);
    return connection;
  }

  /** A listener on loopback: the transport's under test, unless it is to be the other's. */
  async listen(
    transport: Transport = this.#transport,
    backlog: number = 32,
    local: Name = anywhere(),
  ): Promise<Listener> {
    return (await transport.bind(local, { v6only: false })).listen(backlog);
  }

  /** Where nobody listens, nor will while the case runs: the other transport holds the port. */
  async nobody(family: Family = "inet"): Promise<Name> {
    return (await this.#peer.bind(anywhere(family), { v6only: false })).local;
  }

  async accept(listener: Listener): Promise<Connection> {
    await this.until(listener, () => listener.acceptable);
    const connection = listener.accept();
    if (connection === "wait") throw new Failure("expected a connection from a listener that was acceptable");
    return connection;
  }

  /** Somebody comes to a listener, the other transport unless it is to be another, and is accepted. */
  async meet(
    listener: Listener,
    from: Pick<Transport, "connect"> = this.#peer,
    remote: Name = listener.local,
  ): Promise<[caller: Connection, accepted: Connection]> {
    const caller = from.connect(remote);
    return Promise.all([this.open(caller), this.accept(listener)]);
  }

  /** The transport's under test connects, and the other accepts. */
  async connected(): Promise<Ends> {
    const listener = await this.listen(this.#peer);
    const [ours, theirs] = await this.meet(listener, this.#transport);
    listener.close();
    return { ours, theirs };
  }

  /** The transport's under test accepts, and the other connects. */
  async accepted(): Promise<Ends> {
    const listener = await this.listen();
    const [theirs, ours] = await this.meet(listener);
    listener.close();
    return { ours, theirs };
  }

  async readExactly(connection: Connection, count: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for (let left = count; left > 0;) {
      await this.until(connection, () => connection.readable);
      const piece = connection.read(left);
      if (typeof piece === "string") throw new Failure(`expected ${left} more bytes, got "${piece}"`);
      pieces.push(piece);
      left -= piece.length;
    }
    return join(pieces);
  }

  /** Reads to the end, or to what broke it. */
  async readRest(connection: Connection): Promise<Rest> {
    const pieces: Uint8Array[] = [];
    for (;;) {
      await this.until(connection, () => connection.readable);
      let how = "wait";
      const code = codeThrown(() => {
        const piece = connection.read(65_536);
        if (typeof piece === "string") how = piece;
        else pieces.push(piece);
      });
      if (code !== "nothing") how = code;
      if (how !== "wait") return { bytes: join(pieces), how };
    }
  }

  async writeAll(connection: Connection, bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const taken = connection.write(bytes.subarray(at));
      at += taken;
      if (taken === 0) await this.until(connection, () => connection.writable);
    }
  }

  /** Writes until it throws; the code. */
  async writeUntilBroken(connection: Connection): Promise<string> {
    for (;;) {
      const code = codeThrown(() => connection.write(Uint8Array.of(1)));
      if (code !== "nothing") return code;
      await this.sleep(0.005);
    }
  }

  /** Writes until nothing more is taken, and goes on so for a while; gives what was taken. */
  async fill(connection: Connection): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for (let at = 0, full = 0; at < FLOOD;) {
      const piece = BLOCK.subarray(at % BLOCK.length);
      const taken = connection.write(piece);
      at += taken;
      pieces.push(piece.subarray(0, taken));
      full = taken > 0 ? 0 : full + 1;
      if (full === 2) return join(pieces);
      if (full === 1) await this.sleep(0.02);
    }
    throw new Failure(`expected to be full once, and ${FLOOD} bytes were taken`);
  }

  /** Resolves when `settle` is called; rejects when the case has run out of time. */
  #interruptible(begin: (settle: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const out = (): void => reject(new TimeUp());
      if (this.#signal.aborted) return out();
      this.#signal.addEventListener("abort", out);
      begin(() => {
        this.#signal.removeEventListener("abort", out);
        resolve();
      });
    });
  }
}
