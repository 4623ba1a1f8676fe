/** Two peers, both directions, shutdowns, closes, resets and faults at any point: every promise settles, every answer is allowed. */
import type { Result, TcpClient, TcpServer } from "@moonsocket/core";
import { Peer, type Climate } from "./peer.ts";
import { peersStory, type Act, type Mishap, type PeersStory } from "./peers-story.ts";
import type { Storm, World } from "./storm.ts";

/** When both have begun everything, in ticks. */
const OVER = 14;
/** How long what is under way may take, in ticks: here, and in a kernel. */
const LATE = 100;
const PATIENCE = 4000;

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

    const end = here.sleep(OVER * world.tick).then(() => justified(world, story, one));
    const all = together([
      end,
      connecting,
      weather,
      ...play(world, one, story.here),
      accepted(world, story, climate, accepting, one, end),
      ...story.fidgets.map((at) => here.sleep(at * world.tick).then(() => world.network?.wake())),
    ]);
    await end;
    climate.refuses = true;
    await Promise.all([server.close(), one.close(), all]);
    await world.signals.quiet();
  },
};

/** The other peer, as soon as it is there; and all that it does. */
async function accepted(
  world: World,
  story: PeersStory,
  climate: Climate,
  accepting: ReturnType<TcpServer<"bytes">["accept"]>,
  one: Peer,
  end: Promise<void>,
): Promise<void> {
  const [client, error]: Result<TcpClient<"bytes">> = await accepting;
  if (error !== null) {
    if (error !== "closed") throw new Error(`accept says ${error}`);
    return;
  }
  const other = new Peer(world, climate, client, () => Promise.resolve([null, "already connected"]));
  other.other = one;
  one.other = other;
  const doing = together(play(world, other, story.there));
  await end;
  await Promise.all([other.close(), doing]);
}

/** Unless something keeps it from happening: what could have happened to both has, or does in time. */
async function justified({ network }: World, { mishaps }: PeersStory, one: Peer): Promise<void> {
  const slow = ({ delay, pieces }: Mishap): boolean => delay !== undefined || pieces !== undefined;
  if (network !== null && !mishaps.every(slow)) return;
  const patience = network === null ? PATIENCE : LATE;
  await Promise.all([one.justified(patience), one.other?.justified(patience)]);
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
  const some = (what: (mishap: Mishap) => boolean): boolean => network !== null && mishaps.some(what);
  return {
    calm: network !== null && mishaps.length === 0,
    breaks: some(({ reset }) => reset !== undefined),
    // Where the answer to an attempt was lost, and whoever gave it is gone since, the next one is a refusal.
    refuses: some(({ refused, lost }) => refused === true || lost === true),
    ends: some(({ end }) => end !== undefined),
  };
}
