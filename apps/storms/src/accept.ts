/** A server that many call at once: all that it has room for are accepted, in the order in which they came, and each once. */
import { Book } from "./accept-book.ts";
import { despair, ring } from "./accept-caller.ts";
import { crowd } from "./accept-crowd.ts";
import { Door } from "./accept-door.ts";
import { Scene } from "./accept-scene.ts";
import { acceptStory, type AcceptStory } from "./accept-story.ts";
import type { Storm, World } from "./storm.ts";

export const accept: Storm<AcceptStory> = {
  name: "accept",
  about: "a server that is called by more than it has room for: in order, each once, nobody lost, nobody left hanging",
  story: acceptStory,
  async tell(world, story) {
    if (story.beyond > 0) await crowd(world, story.beyond);
    else await queue(world, story);
    await world.signals.quiet();
  },
};

async function queue(world: World, story: AcceptStory): Promise<void> {
  const { here, there, address, network } = world;
  const { backlog, delay, callings, acceptings, faults, fidgets, close } = story;
  const server = there.try(await there.bind(address.there, 0, { encoding: "bytes", backlog }));
  const [, port] = there.try(server.getsockname());
  network?.rule({ delay });
  const scene = new Scene(world, port, story);
  const book = new Book(callings, {
    room: scene.virtual ? backlog + 1 : Infinity,
    calm: scene.virtual && faults.length === 0,
  });
  const people = book.callers.map((caller) => ({ caller, socket: here.tcp({ encoding: "bytes" }) }));
  const calls = Promise.all(people.map(({ caller, socket }) => ring(scene, book, caller, socket)));
  const door = new Door(scene, book, server);
  await Promise.all([
    calls,
    door.open(acceptings, calls),
    ...faults.map((fault) => scene.fault(fault)),
    scene.fidget(fidgets),
    close === null ? null : door.close(close),
  ]);
  await Promise.all(people.map(({ caller, socket }) => despair(book, caller, socket)));
  await Promise.all([server.close(), ...people.map(({ socket }) => socket.close())]);
  book.judge();
  await door.hear();
}
