/**
 * The other side, for every contender the same: a process on Bun, whose sockets take least time, so that it is seldom the slower one. What is to
 * be done on a connection its lines say. Prints its port.
 *
 * | line | what happens |
 * |---|---|
 * | `echo` | all that follows comes back |
 * | `lines N`, `crlf N`, `bytes N` | N lines of 62 bytes, N of 4 KiB with CRLF, N bytes; with ` end` behind it, and the end |
 * | `line N` | one line of N bytes, its end included |
 * | `sink N` | once N bytes have come, `k` and a line end |
 * | `dial PORT N K` | connects N times, K at a time, each until the other side ends it; then `k` |
 * | `ask PORT N K` | over K connections, which stay, asks for N lines of 64 bytes in all; then `k` |
 * | `hold PORT N` | connects N times, at most 100 at a time, and sends a byte through the last one; then `k`; lets go when this connection ends |
 */
import { ASKED, BULK, HOST, LINE, LINES, LONG_LINE, LONG_LINES } from "./content.ts";

type Socket = BunSocket<Link>;

const ENCODER = new TextEncoder();
const DONE = ENCODER.encode("k\n");
/** What is sent in bulk is sent in blocks of whole cycles of about this size. */
const BLOCK = 256 * 1024;
/** The other side has so many to accept at once, and so long for it, in ms: what overflows its backlog is late by a second or more. */
const AT_ONCE = 100;
const PAUSE = 5;

const repeated = (bytes: Uint8Array): Uint8Array => {
  const times = Math.max(1, Math.floor(BLOCK / bytes.length));
  const block = new Uint8Array(times * bytes.length);
  for (let n = 0; n < times; n++) block.set(bytes, n * bytes.length);
  return block;
};

const SOURCES: Readonly<Record<string, { block: Uint8Array; size: number } | undefined>> = {
  lines: { block: repeated(ENCODER.encode(LINES)), size: LINE },
  crlf: { block: repeated(ENCODER.encode(LONG_LINES)), size: LONG_LINE },
  bytes: { block: repeated(BULK), size: 1 },
};

/** A long line, kept for the next who asks: to make one takes as long as to send it. */
const longLines = new Map<number, Uint8Array>();

function longLine(size: number): Uint8Array {
  const line = longLines.get(size) ?? new Uint8Array(size).fill(120);
  line[size - 1] = 10;
  longLines.set(size, line);
  return line;
}

/** One connection: what comes, and what is still to go. */
class Link {
  data: (socket: Socket, bytes: Uint8Array) => void;
  ended: (socket: Socket) => void = (socket) => socket.end();
  #block: Uint8Array = DONE;
  #at = 0;
  #left = 0;
  #ends = false;

  constructor(data: Link["data"]) {
    this.data = data;
  }

  /** `count` bytes of a block that is sent round and round. */
  send(socket: Socket, block: Uint8Array, count: number, ends = false): void {
    this.#block = block;
    this.#at = 0;
    this.#left = count;
    this.#ends = ends;
    this.drain(socket);
  }

  drain(socket: Socket): void {
    while (this.#left > 0) {
      const end = Math.min(this.#block.length, this.#at + this.#left);
      const part = this.#at === 0 && end === this.#block.length ? this.#block : this.#block.subarray(this.#at, end);
      const sent = socket.write(part);
      if (sent <= 0) return;
      this.#left -= sent;
      this.#at = (this.#at + sent) % this.#block.length;
      if (sent < part.length) return;
    }
    if (this.#ends) socket.end();
  }
}

const HANDLERS: BunHandlers<Link> = {
  open: () => {},
  data: (socket, bytes) => socket.data.data(socket, bytes),
  drain: (socket) => socket.data.drain(socket),
  end: (socket) => socket.data.ended(socket),
  close: (socket) => socket.data.ended(socket),
  error: (_, error) => console.error(error),
};

function command(socket: Socket, bytes: Uint8Array): void {
  const link = socket.data;
  const end = bytes.indexOf(10) + 1;
  const [word = "", ...numbers] = new TextDecoder().decode(bytes.subarray(0, end)).trim().split(" ");
  const [first = 0, second = 0, third = 0] = numbers.map(Number);
  const source = SOURCES[word];
  const done = (): void => link.send(socket, DONE, DONE.length);
  if (source !== undefined) link.send(socket, source.block, first * source.size, numbers[1] === "end");
  else if (word === "line") link.send(socket, longLine(first), first);
  else if (word === "echo") link.data = echo;
  else if (word === "sink") sink(link, first, done);
  else if (word === "dial") void dial(first, second, third).then(done);
  else if (word === "ask") void ask(link, first, second, third).then(done);
  else if (word === "hold") void hold(link, first, second).then(done);
  else throw new Error(`expected a command, got ${word}`);
  if (end < bytes.length) link.data(socket, bytes.subarray(end));
}

function echo(socket: Socket, bytes: Uint8Array): void {
  if (socket.write(bytes) !== bytes.length) throw new Error("expected an echo to be small");
}

function sink(link: Link, size: number, done: () => void): void {
  let left = size;
  link.data = (_, bytes) => {
    left -= bytes.length;
    if (left > 0) return;
    link.data = command;
    done();
  };
}

/** Resolves when the other side has ended it. */
const visit = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = new Link(() => {});
    link.ended = (socket) => {
      socket.end();
      resolve();
    };
    Bun.connect<Link>({ hostname: HOST, port, data: link, socket: HANDLERS }).catch(reject);
  });

async function dial(port: number, count: number, atOnce: number): Promise<void> {
  let left = count;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await visit(port);
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}

const QUESTION: Uint8Array = ENCODER.encode(`${"?".repeat(ASKED - 1)}\n`);

/** Who asks on behalf of a connection. */
class Asker {
  #left = 0;
  #awaited = 0;
  #done: () => void = () => {};
  readonly #sockets: Socket[] = [];

  async connect(port: number, count: number): Promise<void> {
    while (this.#sockets.length < count) {
      let come = 0;
      const link = new Link((socket, { length }) => {
        come += length;
        if (come < ASKED) return;
        come -= ASKED;
        this.#awaited--;
        this.#next(socket);
      });
      this.#sockets.push(await Bun.connect<Link>({ hostname: HOST, port, data: link, socket: HANDLERS }));
    }
  }

  ask(count: number): Promise<void> {
    this.#left = count;
    return new Promise((resolve) => {
      this.#done = resolve;
      for (const socket of this.#sockets) this.#next(socket);
    });
  }

  #next(socket: Socket): void {
    if (this.#left > 0) {
      this.#left--;
      this.#awaited++;
      socket.write(QUESTION);
    } else if (this.#awaited === 0) this.#done();
  }
}

const askers = new WeakMap<Link, Asker>();

async function ask(control: Link, port: number, count: number, connections: number): Promise<void> {
  const asker = askers.get(control) ?? new Asker();
  askers.set(control, asker);
  await asker.connect(port, connections);
  await asker.ask(count);
}

async function hold(control: Link, port: number, count: number): Promise<void> {
  const held: Socket[] = [];
  while (held.length < count) {
    const more = Math.min(AT_ONCE, count - held.length);
    const connecting = Array.from({ length: more }, () =>
      Bun.connect<Link>({ hostname: HOST, port, data: new Link(() => {}), socket: HANDLERS }),
    );
    held.push(...(await Promise.all(connecting)));
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
  held.at(-1)?.write(QUESTION.subarray(0, 1));
  control.ended = (socket) => {
    socket.end();
    for (const one of held) one.end();
  };
}

const listener = Bun.listen<Link>({
  hostname: HOST,
  port: 0,
  socket: { ...HANDLERS, open: (socket) => (socket.data = new Link(command)) },
});
console.log(listener.port);
