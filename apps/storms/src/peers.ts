/** Two peers, both directions, shutdowns, closes, resets and faults at any point: every promise settles, every answer is allowed. */
import type { Result, TcpClient, TcpServer } from "@moonsocket/core";
import { Peer, type Climate } from "./peer.ts";
import { peersStory, type Act, type Mishap, type PeersStory } from "./peers-story.ts";
import type { Storm, World } from "./storm.ts";

/** When both have begun everything, in ticks. */
const OVER = 14;

export const peers: Storm<PeersStory> = {
  name: "peers",
  about: "two peers, shutdowns, closes and resets at any point: every promise settles, every answer is allowed",
  story: () => peersStory,
  async tell(world, story) {
    const { here, there, address } = world;
    const climate = climateOf(world, story);
    const server = there.try(await there.bind(address.there, 0, { encoding: "bytes" }));
    const [ip, port] = there.try(server.getsockname());
    const client = here.tcp({ encoding: "bytes" });
    const one = new Peer(world, climate, client, (signal) => client.connect(ip, port, { signal }));
    const connecting = one.do(story.opening);
    const accepting = server.accept();
    const weather = Promise.all(story.mishaps.map((mishap) => befall(world, mishap)));
    if (!story.hasty) await Promise.race([connecting, here.sleep(OVER * world.tick)]);

    const all = together([
      connecting,
      weather,
      ...play(world, one, story.here),
      accepted(world, climate, accepting, one, story.there),
      ...story.fidgets.map((at) => here.sleep(at * world.tick).then(() => world.network?.wake())),
    ]);
    await here.sleep(OVER * world.tick);
    await Promise.all([server.close(), one.close(), all]);
    await world.signals.quiet();
  },
};

/** The other peer, as soon as it is there; and all that it does. */
async function accepted(
  world: World,
  climate: Climate,
  accepting: ReturnType<TcpServer<"bytes">["accept"]>,
  one: Peer,
  acts: readonly Act[],
): Promise<void> {
  const [client, error]: Result<TcpClient<"bytes">> = await accepting;
  if (error !== null) {
    if (error !== "closed") throw new Error(`accept says ${error}`);
    return;
  }
  const other = new Peer(world, climate, client, () => Promise.resolve([null, "already connected"]));
  other.other = one;
  one.other = other;
  const doing = together(play(world, other, acts));
  await world.there.sleep(OVER * world.tick);
  await Promise.all([other.close(), doing]);
}

/** All of them, whenever it is asked for: what fails meanwhile is not unseen. */
function together(promises: readonly Promise<unknown>[]): Promise<unknown> {
  const all = Promise.all(promises);
  all.catch(() => {});
  return all;
}

const play = ({ here, tick }: World, peer: Peer, acts: readonly Act[]): Promise<void>[] =>
  acts.map((act) => here.sleep(act.at * tick).then(() => peer.do(act)));

async function befall({ here, network, tick }: World, { at, lasts, ...faults }: Mishap): Promise<void> {
  await here.sleep(at * tick);
  const over = network?.rule(faults);
  if (lasts === null) return;
  await here.sleep(lasts * tick);
  over?.();
}

function climateOf({ network }: World, { mishaps }: PeersStory): Climate {
  const breaks = ({ refused, reset }: Mishap): boolean => refused === true || reset !== undefined;
  return {
    breaks: network !== null && mishaps.some(breaks),
    ends: network !== null && mishaps.some(({ end }) => end !== undefined),
  };
}
