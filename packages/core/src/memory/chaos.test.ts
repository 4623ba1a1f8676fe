/** Chaos out of a seed: the same each time, and never a byte wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accept,
  bytesOf,
  codeOfState,
  decided,
  NOTHING,
  pattern,
  Raw,
  readRest,
  same,
  writeAll,
} from "../../test/raw.ts";
import { createSockets } from "../sockets.ts";
import type { NetworkOptions } from "./index.ts";

interface Told {
  timeline: string;
  /** What became of each request: how it ended, and whether the bytes were right as far as they came. */
  ends: string[];
  now: number;
}

/** Twenty clients ask, and a server echoes, each in pieces of its own. */
async function story(seed: number, breaks: boolean, options?: NetworkOptions): Promise<Told> {
  const raw = new Raw(options);
  const { network, moon } = raw;
  network.chaos(seed, { breaks });
  const ends = await network.run(async () => {
    const listener = await raw.listen();
    const ask = async (n: number): Promise<string> => {
      const client = await decided(moon.connect(raw.to));
      if (client.state !== "open") return codeOfState(client);
      const sent = pattern(5000, n);
      const wrote = writeAll(client, sent).then(
        () => client.shutdown(),
        () => {},
      );
      const { bytes, how } = await readRest(client);
      await wrote;
      client.reset();
      if (!same(bytes, sent.subarray(0, bytes.length))) return "wrong bytes";
      return how === "end" && bytes.length === sent.length ? "echoed" : `${how} after ${bytes.length}`;
    };
    const serve = async (): Promise<void> => {
      for (;;) {
        const server = await accept(listener);
        void readRest(server).then(async ({ bytes }) => {
          await writeAll(server, bytes).then(
            () => server.close(),
            () => server.close(),
          );
        });
      }
    };
    void serve();
    return Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)));
  });
  return { timeline: network.timeline.toString(), ends, now: network.clock.now() };
}

describe("chaos", () => {
  test("is the same from the same seed, to the byte and the microsecond", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), fc.boolean(), fc.maxSafeInteger(), async (seed, breaks, network) => {
        const told = await story(seed, breaks, { seed: network });
        expect(await story(seed, breaks, { seed: network })).toEqual(told);
      }),
      { numRuns: 10 },
    );
  });

  test("is another from another seed, of its own and of the network's", async () => {
    const stories = [story(1, false), story(2, false), story(2 ** 40 + 1, false), story(-1, false)];
    const seeded = story(1, false, { seed: 1 });
    const timelines = (await Promise.all([...stories, seeded])).map(({ timeline }) => timeline);
    expect(new Set(timelines).size).toBe(5);
  });

  test("without breaks is but slow: everything arrives", async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { ends, now } = await story(seed, false);
      expect(new Set(ends)).toEqual(new Set(["echoed"]));
      expect(now).toBeGreaterThan(0);
    }
  });

  test("with breaks has refusals, ends and resets, and no wrong byte", async () => {
    const all: string[] = [];
    for (let seed = 0; seed < 20; seed++) all.push(...(await story(seed, true)).ends);
    const count = (what: RegExp): number => all.filter((end) => what.test(end)).length;
    expect(all).not.toContain("wrong bytes");
    for (const what of [/^echoed$/, /^ECONNREFUSED$/, /^end after /, /^ECONNRESET after /]) {
      expect([what, count(what) > all.length / 100]).toEqual([what, true]);
    }
  });

  test("gives way to a rule that speaks of the same traffic", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const raw = new Raw();
      raw.network.rule({ delay: 0, jitter: 0, refused: false });
      raw.network.chaos(seed, { breaks: true });
      await raw.listen();
      expect((await decided(raw.moon.connect(raw.to))).state).toBe("open");
      expect(raw.network.clock.now()).toBe(0);
    }
  });

  test("may begin in the middle, and be another from then on", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.chaos(3);
    client.write(bytesOf("slow"));
    raw.network.chaos(4);
    client.shutdown();
    expect(await raw.network.run(() => readRest(server))).toEqual({ bytes: bytesOf("slow"), how: "end" });
    expect(raw.network.timeline.toString()).toMatch(/chaos +from seed 3\n.*chaos +from seed 4\n/);
  });

  test("changes nothing for core's objects but the time it takes", async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { network, moon, earth } = new Raw({ seed });
      network.chaos(seed);
      const [here, there] = [createSockets(moon), createSockets(earth)];
      await network.run(async () => {
        const server = there.try(await there.bind("*", 7));
        const client = here.try(await here.connect("earth", 7));
        const peer = there.try(await server.accept());
        const lines = Array.from({ length: 50 }, (_, n) => "x".repeat(n * 7));
        const sending = client.send(`${lines.join("\n")}\n`);
        network.wake();
        for (const line of lines) expect((await peer.receive())[0]).toBe(line);
        await sending;
        await Promise.all([client.close(), peer.close(), server.close()]);
      });
      expect(network.left()).toEqual(NOTHING);
    }
  });
});
