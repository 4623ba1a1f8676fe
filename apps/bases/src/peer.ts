/**
 * The other side, for every contender the same: a process on Node. The first line of a connection says what is to be done on it.
 * Prints its port.
 */
import { writeFileSync } from "node:fs";
import net, { type AddressInfo, type Socket } from "node:net";
import { HOST } from "./base.ts";
import { sleep, until } from "./wait.ts";

/** What became of a connection that was watched, by the name that it gave. */
interface Seen {
  bytes: number;
  end: string | null;
}

const BLOCK = new Uint8Array(256 * 1024);
const seen = new Map<string, Seen>();
/** How long somebody may be waited for, in ms. */
const LIMIT = 4000;

/** Deeds get the words of the line, and what came behind it. */
const DEEDS: Readonly<Record<string, (socket: Socket, words: string[], rest: Uint8Array) => unknown>> = {
  echo(socket) {
    socket.on("data", (chunk) => socket.write(chunk));
  },

  /** `late FILE MS`: as echo, MS later; the kernel has it when there is the file. */
  late(socket, [file = "", ms]) {
    socket.on("data", (chunk) => setTimeout(() => socket.write(chunk, () => writeFileSync(file, "")), Number(ms)));
  },

  /** `source N`: N bytes, and the end. */
  source(socket, [size]) {
    let left = Number(size);
    const more = (): void => {
      while (left > 0) {
        const part = BLOCK.subarray(0, left);
        left -= part.length;
        if (!socket.write(part)) return;
      }
      socket.end();
    };
    socket.on("drain", more);
    more();
  },

  /** `sink N`: a byte back once N have come. */
  sink(socket, [size], rest) {
    let left = Number(size) - rest.length;
    socket.on("data", ({ length }) => {
      left -= length;
      if (left === 0) socket.end("k");
    });
  },

  /** `reset FILE N MS`: N bytes, and a reset MS later; it is done when there is the file. */
  reset(socket, [file = "", size, ms]) {
    socket.on("close", () => writeFileSync(file, ""));
    socket.write(new Uint8Array(Number(size)), () => setTimeout(() => socket.resetAndDestroy(), Number(ms)));
  },

  /** `watch NAME MS`: after MS reads to the end, and remembers it. */
  watch(socket, [name = "", ms], rest) {
    const one: Seen = { bytes: rest.length, end: null };
    seen.set(name, one);
    socket.pause();
    socket.on("data", ({ length }) => (one.bytes += length));
    socket.on("end", () => (one.end ??= "end"));
    socket.on("error", (error) => (one.end ??= "code" in error ? String(error.code) : error.message));
    setTimeout(() => socket.resume(), Number(ms));
  },

  /** `seen NAME`: tells it, once it is over. */
  async seen(socket, [name = ""]) {
    await until(LIMIT, () => seen.get(name)?.end != null).catch(() => {});
    socket.end(`${JSON.stringify(seen.get(name) ?? null)}\n`);
  },

  /** `dial PORT COUNT WAIT MS`: after WAIT connects COUNT times, and tells how many were connected MS later. */
  async dial(socket, [port, count, wait, ms]) {
    await sleep(Number(wait));
    let connected = 0;
    const dialed = Array.from({ length: Number(count) }, () =>
      net.connect(Number(port), HOST, () => connected++).on("error", () => {}),
    );
    await sleep(Number(ms));
    socket.end(`${connected}\n`);
    for (const one of dialed) one.resetAndDestroy();
  },
};

const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
  socket.on("error", () => {});
  socket.on("end", () => socket.end());
  socket.once("data", (chunk) => {
    const end = chunk.indexOf(10);
    const [deed = "", ...words] = chunk.toString("latin1", 0, end).split(" ");
    const rest = chunk.subarray(end + 1);
    DEEDS[deed]?.(socket, words, rest);
  });
});
server.listen(0, HOST, () => console.log((server.address() as AddressInfo).port));
