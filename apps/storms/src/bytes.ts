/** Any bytes, cut anywhere, asked for in any way, under timeouts and aborts on both sides: what arrives is what was sent. */
import { SocketError, type Encoding, type TcpClient } from "@moonsocket/core";
import { isText, join, judge } from "./answers.ts";
import { bytesOf, bytesStory, type Asking, type BytesStory, type Sending } from "./bytes-story.ts";
import { pairUp } from "./pair.ts";
import type { Storm, World } from "./storm.ts";

export const bytes: Storm<BytesStory> = {
  name: "bytes",
  about: "any bytes, cut anywhere, received in any way: nothing lost, nothing twice, nothing else",
  story: () => bytesStory,
  async tell(world, story) {
    const { client, peer } = await pairUp(world, "utf8");
    world.network?.rule({ way: "there", pieces: story.pieces, delay: story.delay, jitter: story.jitter });
    const stream = join(...story.sendings.map(bytesOf));
    const sender = new Sender(world, client);
    await Promise.all([
      sender.all(story.sendings),
      new Reader(world, peer, stream, sender).all(story.askings),
      fidget(world, story.fidgets),
    ]);
    await Promise.all([client.close(), peer.close(), world.signals.quiet()]);
  },
};

async function fidget({ here, network, tick }: World, when: readonly number[]): Promise<void> {
  for (const ticks of when) {
    await here.sleep(ticks * tick);
    network?.wake();
  }
}

/** After so many calls without a byte the limits are lifted: a story must end. */
const STUBBORN = 20;
/** After so many calls whatever is there is taken. */
const PATIENT = 300;

class Sender {
  ended = false;
  readonly #world: World;
  readonly #client: TcpClient;

  constructor(world: World, client: TcpClient) {
    this.#world = world;
    this.#client = client;
  }

  async all(sendings: readonly Sending[]): Promise<void> {
    for (const sending of sendings) {
      await this.#send(sending);
      await this.#world.here.sleep(sending.rest * this.#world.tick);
    }
    this.ended = true;
    this.#client.shutdown("send");
  }

  /** All of it, however often it takes; each time where the last call said that it had come to. */
  async #send(sending: Sending): Promise<void> {
    const { text, timeout, abort } = sending;
    const { tick } = this.#world;
    const given = bytesOf(sending);
    const small = typeof sending.what !== "number";
    const words = small && text && isText(given) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(given) : null;
    let at = 0;
    for (let idle = 0; ;) {
      const stubborn = idle > STUBBORN;
      this.#client.settimeout(timeout === null || stubborn ? null : timeout * tick);
      const signal = stubborn ? undefined : limit(this.#world, abort);
      const scratch = small ? new Uint8Array(given) : given;
      const [sent, error, reached] = await this.#client.send(words ?? scratch, at + 1, -1, { signal });
      if (small) scratch.fill(0); // what was passed is the caller's again
      const last = error === null ? sent : reached;
      if (error === null && last !== given.length) throw new Error(`a send of ${given.length} bytes ends at ${last}`);
      if (last < at || last > given.length) throw new Error(`a send from ${at} of ${given.length} ends at ${last}`);
      if (error === null) return;
      const allowed = [...(timeout === null ? [] : ["timeout"]), ...(abort === null ? [] : ["aborted"])];
      if (stubborn || !allowed.includes(error)) throw new SocketError(error, { cause: this.#client.lasterror });
      idle = last > at ? 0 : idle + 1;
      at = last;
    }
  }
}

/** What the last call left, to go on with. */
interface Rest {
  /** It has lost the CRs of a line. */
  readonly line: boolean;
  readonly encoding: Encoding;
  readonly data: string | Uint8Array;
  readonly bytes: Uint8Array;
}

const NOTHING: Rest = { line: false, encoding: "utf8", data: "", bytes: new Uint8Array(0) };

class Reader {
  readonly #world: World;
  readonly #peer: TcpClient;
  readonly #stream: Uint8Array;
  readonly #sender: Sender;

  constructor(world: World, peer: TcpClient, stream: Uint8Array, sender: Sender) {
    this.#world = world;
    this.#peer = peer;
    this.#stream = stream;
    this.#sender = sender;
  }

  /** Until the end of the stream; after a round that takes nothing, whatever is there is taken. */
  async all(askings: readonly Asking[]): Promise<void> {
    let rest = NOTHING;
    let calls = 0;
    for (let ended = false; !ended;) {
      const before = this.#at;
      for (const asking of askings) {
        [rest, ended] = await (calls++ < PATIENT ? this.#ask(asking, rest) : this.#ask(ANYTHING, NOTHING));
        if (ended) break;
        await this.#world.there.sleep(asking.rest * this.#world.tick);
      }
      if (!ended && this.#at === before) [rest, ended] = await this.#ask(ANYTHING, NOTHING);
    }
    if (this.#at !== this.#stream.length) throw new Error(`${this.#at} bytes arrived, of ${this.#stream.length}`);
  }

  get #at(): number {
    return this.#peer.getstats()[0];
  }

  async #ask(asking: Asking, last: Rest): Promise<[rest: Rest, ended: boolean]> {
    const { tick } = this.#world;
    const peer = this.#peer;
    const { encoding, maxsize } = asking;
    const { prefix, whole, unfinished } = resumed(asking, last);
    peer.settimeout(asking.block === null ? null : asking.block * tick);
    peer.settimeout(asking.total === null ? null : asking.total * tick, "t");
    const before = this.#at - unfinished;
    const options = { encoding, maxsize: maxsize ?? undefined, signal: limit(this.#world, asking.abort) };
    const [data, error, partial] = await this.#call(asking, prefix, options);
    const given = error === null ? data : partial;
    const answer = inBytes(given, encoding);
    judge({
      asking,
      stream: this.#stream,
      before,
      after: this.#at,
      prefix: whole,
      data: answer,
      error,
      ended: this.#sender.ended,
    });
    return [
      error === null
        ? NOTHING
        : { line: asking.kind === "line" || (prefix !== "" && last.line), encoding, data: given, bytes: answer },
      error === "closed",
    ];
  }

  async #call(
    { kind, count, delimiter, maxsize }: Asking,
    prefix: string | Uint8Array,
    options: { encoding: Encoding; maxsize: number | undefined; signal: AbortSignal | undefined },
  ): ReturnType<TcpClient<Encoding>["receive"]> {
    switch (kind) {
      case "line":
        return this.#peer.receive("*l", prefix, options);
      case "all":
        return this.#peer.receive("*a", prefix, options);
      case "count":
        return this.#peer.receive(Math.min(count, maxsize ?? Infinity), prefix, options);
      case "any":
        return this.#peer.receiveany(Math.max(1, count), options);
      case "until":
        return this.#peer.receiveuntil(delimiter, prefix, options);
    }
  }
}

const ANYTHING: Asking = {
  kind: "any",
  count: 65_536,
  delimiter: new Uint8Array(0),
  encoding: "bytes",
  maxsize: null,
  block: null,
  total: null,
  abort: null,
  resume: false,
  rest: 0,
};

/** The prefix of a call, as far as one may be given, and what becomes of it. */
function resumed(
  { kind, encoding, maxsize, resume }: Asking,
  last: Rest,
): { prefix: string | Uint8Array; whole: Uint8Array; unfinished: number } {
  const unfinished = encoding === "utf8" ? tail(last.bytes) : 0;
  const whole = last.bytes.subarray(0, last.bytes.length - unfinished);
  const fits = last.bytes.length < (maxsize ?? Infinity) && (encoding !== "utf8" || isText(whole));
  // A line's partial has lost its CRs: the bytes of a character at its end need not be the last ones that came.
  const lost = unfinished > 0 && last.line;
  if (!resume || kind === "any" || !fits || lost) return { prefix: "", whole: NOTHING.bytes, unfinished: 0 };
  return { prefix: last.encoding === encoding ? last.data : last.bytes, whole, unfinished };
}

/** How many bytes at the end begin a character. */
function tail(bytes: Uint8Array): number {
  try {
    const whole = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return bytes.length - Buffer.byteLength(whole);
  } catch {
    return 0;
  }
}

function limit({ signals, here, tick }: World, ticks: number | null): AbortSignal | undefined {
  return ticks === null ? undefined : signals.after(ticks === 0 ? null : here.sleep(ticks * tick));
}

const inBytes = (data: string | Uint8Array, encoding: Encoding): Uint8Array =>
  typeof data === "string" ? Buffer.from(data, encoding === "latin1" ? "latin1" : "utf8") : data;
