/** `sleep`, `gettime`, `skip`. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

export const time: readonly Case[] = [
  {
    id: "sockets/time/sleeps-as-long",
    promises: ["sleep waits so many seconds, fractions too, and gives nothing."],
    rows: ["U-05"],
    run: async (bench) => {
      const [nothing, seconds] = await bench.timed(() => bench.socket.sleep(0.0304));
      is(nothing, undefined);
      ok(seconds > 0.0303, `0.0304 s of sleep, got ${seconds}`);
    },
  },
  {
    id: "sockets/time/sleeps-not-at-all",
    promises: ["A sleep of zero, or less, is over within moments."],
    rows: ["U-06"],
    run: async (bench) => {
      for (const none of [0, -0, -5, -1e9, -Infinity]) {
        const [, seconds] = await bench.timed(() => bench.socket.sleep(none));
        ok(seconds < 2, `no sleep, got ${seconds} s`);
      }
    },
  },
  {
    id: "sockets/time/sleep-of-zero-starves-nobody",
    promises: ["A sleep of zero takes a turn of I/O: a loop of them lets others get on."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const over = new AbortController();
      const looping = async (): Promise<void> => {
        for (let round = 0; !over.signal.aborted; round++) {
          await bench.socket.sleep(0);
          ok(round < 200_000, "others to get on");
        }
      };
      const talking = async (): Promise<void> => {
        await bench.raw.sleep(0.02);
        await far.say("x");
        is(await client.receive(1), ["x", null, null]);
        over.abort();
      };
      await Promise.all([looping(), talking()]);
    },
  },
  {
    id: "sockets/time/sleeps-side-by-side",
    promises: ["Sleeps don't wait for each other: whoever sleeps less is up first."],
    run: async ({ socket }) => {
      const up: number[] = [];
      await Promise.all([0.06, 0.02, 0.04, 0].map((seconds) => socket.sleep(seconds).then(() => up.push(seconds))));
      is(up, [0, 0.02, 0.04, 0.06]);
    },
  },
  {
    id: "sockets/time/tells-unix-time",
    promises: ["gettime is UNIX time in seconds: the transport's own idea of it."],
    rows: ["U-04"],
    run: async ({ socket, transport }) => {
      const before = transport.clock.unix();
      const now = socket.gettime();
      ok(now > 1.7e9 && now < 1e11, `seconds since 1970, got ${now}`);
      ok(now >= before && now < before + 60, `${before} or a little later, got ${now}`);
    },
  },
  {
    id: "sockets/time/skips",
    promises: ["skip gives all values but the first n, in an array, and nothing where there are no more."],
    rows: ["U-08", "U-09"],
    run: async ({ socket: { skip } }) => {
      is([skip(0, "a", "b"), skip(1, "a", "b"), skip(2, "a", "b"), skip(3, "a", "b")], [["a", "b"], ["b"], [], []]);
      is([skip(1, null, "e"), skip(0), skip(1, "a", undefined, [1])], [["e"], [], [undefined, [1]]]);
    },
  },
];
