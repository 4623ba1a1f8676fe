/** One of two peers: what it does, and whether each answer is one that the specification allows, after all that both have done. */
import assert from "node:assert/strict";
import type { Done, Received, TcpClient } from "@moonsocket/core";
import { DELIMITER, flow, isResult, shown, suffices } from "./flow.ts";
import type { Act } from "./peers-story.ts";
import type { World } from "./storm.ts";

/** Over so many promises an answer may go. */
const SETTLES = 40;
/** How exact virtual time is, and how early a real timer may ring, in seconds. */
const EXACT = 1e-6;
const EARLY = 0.002;

/** What the network does in this story, beside carrying bytes. */
export interface Climate {
  /** Nothing: what is sent arrives at once. */
  readonly calm: boolean;
  /** It may break a connection. */
  readonly breaks: boolean;
  /** It may refuse one, or the server is closed. */
  refuses: boolean;
  /** It may end a stream early. */
  readonly ends: boolean;
}

type Call = "connect" | "send" | "receive";

export class Peer {
  /** Set by the story, as soon as both are there. */
  other: Peer | null = null;
  readonly client: TcpClient<"bytes">;
  readonly #world: World;
  readonly #climate: Climate;
  readonly #connect: (signal: AbortSignal | undefined) => Promise<Done>;
  readonly #running = new Set<Call>();
  #closing = false;
  #sendEnded = false;
  #receiveEnded = false;
  /** The receive that is pending. */
  #asked: Act | null = null;
  /** When bytes were taken last. */
  #tookAt = 0;

  constructor(
    world: World,
    climate: Climate,
    client: TcpClient<"bytes">,
    connect: (signal: AbortSignal | undefined) => Promise<Done>,
  ) {
    this.#world = world;
    this.#climate = climate;
    this.client = client;
    this.#connect = connect;
  }

  /** How many bytes of its stream were taken. */
  get sent(): number {
    return this.client.getstats()[1];
  }

  get received(): number {
    return this.client.getstats()[0];
  }

  /** When nothing but what it has a reason to wait for is pending: the other has neither sent what is asked for, nor ended. */
  async justified(patience: number): Promise<void> {
    for (let left = patience; !this.#mayReceive || !this.#maySend; left--) {
      const what = this.#mayReceive ? "send" : this.#asked?.deed;
      assert(left > 0, `${what} is pending, with ${this.sent} bytes sent, ${this.received} received`);
      await this.#world.here.sleep(this.#world.tick);
    }
  }

  get #mayReceive(): boolean {
    const { other } = this;
    if (this.#asked === null || other === null) return true;
    if (other.#closing || other.#sendEnded) return false;
    return !suffices(this.#asked, flow(this.received, other.sent));
  }

  /** Whoever receives, or throws away, makes room. */
  get #maySend(): boolean {
    const { other } = this;
    if (!this.#running.has("send") || other === null) return true;
    return !other.#closing && !other.#receiveEnded && other.#asked === null;
  }

  /** When bytes of its stream were taken last; unknown while it sends. */
  get tookAt(): number {
    return this.#running.has("send") ? 0 : this.#tookAt;
  }

  get #now(): number {
    return this.#world.here.transport.clock.now();
  }

  async do(act: Act): Promise<void> {
    const { client } = this;
    switch (act.deed) {
      case "connect":
        return this.#alone("connect", act, () => this.#connects(act));
      case "send":
        return this.#alone("send", act, () => this.#sends(act));
      case "select":
        return this.#selects(act);
      case "close":
        return this.close();
      case "reset":
        client.setoption("linger", { on: true, timeout: 0 });
        return this.close();
      case "shutdown send":
        return this.#shuts("send");
      case "shutdown receive":
        return this.#shuts("receive");
      case "shutdown both":
        return this.#shuts("both");
      case "receive line":
      case "receive all":
      case "receive count":
      case "receive any":
      case "receive until":
        return this.#alone("receive", act, () => this.#receives(act));
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    const closed = this.client.close();
    await this.#over("connect", "send", "receive");
    assert((await closed) === 1, "close does not give 1");
    assert(this.client.getsockname()[1] === "closed" && this.client.getfd() === -1, "it is not closed");
  }

  /** A call of which there is one at a time; misuse throws, and nothing else does. */
  async #alone(call: Call, { block, total }: Act, perform: () => Promise<void>): Promise<void> {
    // An answer that is on its way to whoever asked is no call that is pending.
    for (let left = SETTLES; left > 0 && this.#running.has(call); left--) await Promise.resolve();
    const busy = this.#running.has(call);
    const wrong = call !== "connect" && this.client.class !== "tcp{client}";
    const { tick } = this.#world;
    this.client.settimeout(block === null ? null : block * tick);
    this.client.settimeout(total === null ? null : total * tick, "t");
    this.#running.add(call);
    try {
      await perform();
      assert(!busy, `a second ${call} is not refused`);
    } catch (error) {
      if (!(error instanceof TypeError && (busy || wrong))) throw error;
    } finally {
      if (!busy) this.#running.delete(call);
    }
  }

  /** What has just been done ends these. */
  async #over(...calls: readonly Call[]): Promise<void> {
    const goesOn = (): Call | undefined => calls.find((call) => this.#running.has(call));
    for (let left = SETTLES; left > 0 && goesOn() !== undefined; left--) await Promise.resolve();
    assert(goesOn() === undefined, `${goesOn()} goes on`);
  }

  async #connects(act: Act): Promise<void> {
    const closed = this.#closing;
    const answered = this.#stopwatch(act);
    const [, error] = await this.#connect(this.#signal(act));
    answered(error);
    if (error === null) assert(!closed, "a closed object connects");
    else if (error !== "already connected") this.#allows(error, act, this.#closing);
  }

  async #sends(act: Act): Promise<void> {
    const begun = this.sent;
    const size = Math.max(1, act.size);
    const over = this.#closing || this.#sendEnded;
    const answered = this.#stopwatch(act);
    const [last, error, reached] = await this.client.send(flow(begun, begun + size), 1, -1, {
      signal: this.#signal(act),
    });
    answered(error);
    const at = error === null ? last : reached;
    if (at > 0) this.#tookAt = this.#now;
    assert(at === this.sent - begun, `send says ${at}, and ${this.sent - begun} bytes were taken`);
    assert(error === null ? at === size : at < size, `send of ${size} says ${error} at ${at}`);
    if (over) assert(error === "closed" || error === "aborted", `send after the end says ${error}`);
    const ours = this.#closing || this.#sendEnded;
    if (error !== null) this.#allows(error, act, ours || this.other === null || this.other.#closing);
  }

  async #receives(act: Act): Promise<void> {
    const before = this.received;
    const over = this.#closing || this.#receiveEnded;
    const answered = this.#stopwatch(act);
    const alone = this.#asked === null;
    if (alone) this.#asked = act;
    const [data, error, partial] = await this.#ask(act).finally(() => {
      if (alone) this.#asked = null;
    });
    answered(error, this.#climate.calm && this.received > before ? (this.other?.tookAt ?? 0) : 0);
    const got = flow(before, this.received);
    const given = error === null ? data : partial;
    const told = shown(act, got, error === null);
    assert(
      Buffer.compare(told, given) === 0,
      `${act.deed} gives ${given.length} bytes, not the ${told.length} that were sent`,
    );
    const { other } = this;
    assert(got.length === 0 || this.received <= (other?.sent ?? 0), "more arrives than was sent");
    if (over) assert(error === "closed" || error === "aborted", `receive after the end says ${error}`);
    if (error === null) assert(isResult(act, got), `${got.length} bytes are no result`);
    const ours = this.#closing || this.#receiveEnded;
    if (error !== null) this.#allows(error, act, ours || other === null || other.#closing || other.#sendEnded);
    const ended = error === "closed" && !ours && this.client.lasterror?.code === "EOF";
    if (ended || (error === null && act.deed === "receive all")) {
      assert(
        this.#climate.ends || this.received === other?.sent,
        `the end comes after ${this.received} of ${other?.sent} bytes`,
      );
    }
  }

  #ask(act: Act): Promise<Received<Uint8Array>> {
    const { client } = this;
    const { deed } = act;
    const options = { signal: this.#signal(act) };
    const size = Math.max(1, act.size);
    if (deed === "receive line") return client.receive("*l", null, options);
    if (deed === "receive all") return client.receive("*a", null, options);
    if (deed === "receive until") return client.receiveuntil(DELIMITER, null, options);
    return deed === "receive any" ? client.receiveany(size, options) : client.receive(size, null, options);
  }

  async #selects(act: Act): Promise<void> {
    const { here, tick } = this.#world;
    const limit = act.block ?? act.total ?? 3;
    const answered = this.#stopwatch({ ...act, block: null, total: limit });
    const signal = this.#signal(act);
    const [readable, writable, error] = await here.select([this.client], [this.client], limit * tick, { signal });
    answered(error);
    assert((error === null) === readable.length + writable.length > 0, `select says ${error}, and something is ready`);
    if (error !== null) this.#allows(error, { ...act, total: limit }, false);
  }

  async #shuts(mode: "send" | "receive" | "both"): Promise<void> {
    const master = this.client.class !== "tcp{client}";
    try {
      assert(this.client.shutdown(mode) === 1, "shutdown does not give 1");
    } catch (error) {
      if (error instanceof TypeError && master) return;
      throw error;
    }
    this.#sendEnded ||= mode !== "receive";
    this.#receiveEnded ||= mode !== "send";
    if (this.#sendEnded) await this.#over("send");
    if (this.#receiveEnded) await this.#over("receive");
  }

  /** `over` is whether one of the two has done something that makes it "closed". */
  #allows(error: string, { block, total, abort }: Act, over: boolean): void {
    const { breaks, ends, refuses } = this.#climate;
    const allowed =
      (error === "timeout" && (block !== null || total !== null)) ||
      (error === "aborted" && abort !== null) ||
      (error === "closed" && (over || breaks || ends)) ||
      (error === "connection refused" && refuses);
    assert(allowed, `nothing allows ${error}`);
  }

  /** Judges how long a call has taken: on virtual time to the microsecond, on real time only that it was not too short. */
  #stopwatch({ block, total, abort }: Act): (error: string | null, moved?: number) => void {
    const { tick, network } = this.#world;
    const begun = this.#now;
    const most = Math.min(total ?? Infinity, abort ?? Infinity) * tick;
    return (error, moved = 0) => {
      const took = this.#now - begun;
      // The block limit starts again with the last byte; one that comes as it ends may be too late.
      const since = moved < this.#now - EXACT ? Math.max(0, moved - begun) : 0;
      const least = Math.min((block ?? Infinity) * tick + since, (total ?? Infinity) * tick);
      if (error === "timeout")
        assert(took >= least - (network === null ? EARLY : EXACT), `timeout after ${took} s, of ${least}`);
      if (network !== null) assert(took <= most + EXACT, `an answer after ${took} s, where ${most} is the limit`);
    };
  }

  #signal({ abort }: Act): AbortSignal | undefined {
    const { signals, here, tick } = this.#world;
    return abort === null ? undefined : signals.after(abort === 0 ? null : here.sleep(abort * tick));
  }
}
