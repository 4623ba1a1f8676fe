/**
 * One turn of I/O. No number of immediates makes Deno look at its sockets. So we ring at our own door: a byte, through a socket that is
 * connected to itself. By the time Deno has read it, it has looked at all of them, and by the next immediate it has told of all.
 */
import { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers";
import { spare } from "./spare.ts";

const BYTE = new Uint8Array(1);

/** Opened at the first turn, never closed. */
let door: Socket | null = null;
/** Who is answered when the byte that is under way has come; and who asked since, and needs another. */
let waiting: (() => void)[] = [];
let later: (() => void)[] = [];

/** See the contract. */
export function turn(done: () => void): void {
  later.push(done);
  if (waiting.length === 0) ring();
}

function ring(): void {
  waiting = later;
  later = [];
  door ??= open();
  if (door === null) setTimeout(heard, 0); // slow, and misses one in a hundred
  // An immediate later, for by then Deno 2.7 has seen that the last byte was the last, and has to ask the kernel for the next.
  else if (!door.connecting) setImmediate(() => door?.write(BYTE));
}

const heard = (): unknown => setImmediate(answer);

function answer(): void {
  const answered = waiting;
  waiting = [];
  for (const done of answered) done();
  if (waiting.length === 0 && later.length > 0) ring();
}

/** `null` where it is not permitted, and where no descriptor is left. */
function open(): Socket | null {
  try {
    const own = spare();
    return own === null ? null : connectToItself(own.handle, own.local.port);
  } catch {
    return null;
  }
}

function connectToItself(handle: object, port: number): Socket {
  const options: object = { handle, manualStart: true };
  const socket = new Socket(options).unref().setNoDelay(); // or a byte would wait for the last one's acknowledgement
  socket.once("connect", () => socket.write(BYTE)).on("data", heard);
  socket
    .on("error", () => {})
    .once("close", () => {
      door = null;
      if (waiting.length > 0) setTimeout(heard, 0);
    });
  return socket.connect({ host: "127.0.0.1", port });
}
