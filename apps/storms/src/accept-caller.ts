/** One who calls: until he is told what has become of it, or gives up. */
import assert from "node:assert/strict";
import type { Tcp } from "@moonsocket/core";
import type { Book, Caller } from "./accept-book.ts";
import { call, type Scene } from "./accept-scene.ts";
import { NONE } from "./accept-story.ts";

/** So often he tries under his limits, and so often where he is refused. */
const TRIES = 3;

/** Resolves once it is decided; his socket is still to be closed. */
export async function ring(scene: Scene, book: Book, caller: Caller, socket: Tcp<"bytes">): Promise<void> {
  const { world, tick } = scene;
  const { calling } = caller;
  await world.here.sleep(calling.at * tick);
  /** When the attempt began that goes on. */
  let begun: number | null = null;
  for (let tries = 1; ; tries++) {
    const limits = tries > TRIES ? NONE : calling;
    // What is aborted before it begins begins nothing.
    if (begun === null && limits.abort !== 0) {
      book.begin(caller);
      begun = scene.now();
    }
    const answer = await call(scene, socket, limits, (signal) =>
      socket.connect(world.address.there, scene.port, { signal }),
    );
    const [, error] = answer;
    if (error === null) break;
    if (error === "connection refused") {
      assert(
        begun !== null && (book.closed < Infinity || scene.refused(begun)),
        `${caller.number} is refused, by whom?`,
      );
      if (calling.givesUp || tries >= TRIES || book.closed < Infinity) return;
      begun = null;
      await world.here.sleep(calling.rest * tick);
      continue;
    }
    // A real kernel may reset what it has opened before that is known.
    if (error === "closed" && !scene.virtual && book.closed < Infinity) return;
    assert(error === "timeout" || error === "aborted", `connect says ${error}`);
    if (begun !== null && scene.now() - begun > scene.trip) book.lose(caller);
    if (calling.givesUp) {
      if (begun !== null) book.vanish(caller);
      await socket.close();
      return;
    }
    await world.here.sleep(calling.rest * tick);
  }
  const [, port] = socket.getsockname();
  assert(typeof port === "number", `getsockname says ${port}`);
  book.tell(caller, port);
  await greet(scene, book, caller, socket);
}

/** What he does at once, accepted or not. */
async function greet(scene: Scene, book: Book, caller: Caller, socket: Tcp<"bytes">): Promise<void> {
  const { says, goes } = caller.calling;
  if (says) {
    const [sent, error] = await socket.send(`${caller.number}\n`);
    caller.said = sent !== null;
    assert(caller.said || (error === "closed" && book.closed < Infinity), `send says ${error}`);
  }
  if (goes === "stays") return;
  caller.left = true;
  if (goes === "resets" && !scene.virtual) caller.torn = true;
  if (goes === "resets") socket.setoption("linger", { on: true, timeout: 0 });
  await socket.close();
}

/** The server is closed: whoever stays and was not accepted is told so, at the latest when he says something. */
export async function despair(book: Book, caller: Caller, socket: Tcp<"bytes">): Promise<void> {
  if (book.closed === Infinity || !caller.waits || caller.left) return;
  socket.settimeout(null);
  socket.settimeout(null, "t");
  await socket.send("?");
  const [, error] = await socket.receive();
  assert(error === "closed", `${caller.number} was not accepted, and receive says ${error}`);
}
