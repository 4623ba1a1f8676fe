/** `send`: much, often, and both ways at once. */
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { pattern } from "../../bench/bytes.ts";
import { fill } from "../../bench/fill.ts";
import type { Case } from "../../case.ts";

/** What many numbers make is still a short text. */
const SOME = 400;
const MANY = 1000;
const MEBIBYTE = 2 ** 20;

export const sendMuch: readonly Case[] = [
  {
    id: "sockets/send-much/one-large-piece",
    promises: ["4 MiB go out in one call, as fast as the peer takes them, and arrive as they were."],
    rows: ["W-60"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const data = pattern(4 * MEBIBYTE);
      const hearing = bench.raw.readRest(far.connection);
      is(await client.send(data), [data.length, null, null]);
      client.shutdown();
      is(await hearing, { bytes: data, how: "end" });
    },
  },
  {
    id: "sockets/send-much/small-pieces-in-order",
    promises: ["What many calls have sent arrives in their order, with nothing between."],
    run: atEachClient(async ({ client, far }) => {
      const words = Array.from({ length: MANY }, (_, n) => `${n},`);
      for (const word of words) is(await client.send(word), [word.length, null, null]);
      const said = words.join("");
      is(await far.hear(said.length), said);
    }),
  },
  {
    id: "sockets/send-much/both-ways-at-once",
    promises: ["A send and a receive run side by side on one object, and neither waits for the other."],
    run: atEachClient(
      async ({ client, far }, bench) => {
        const [mine, yours] = [pattern(MEBIBYTE, 1), pattern(MEBIBYTE, 2)];
        const [received, sent, heard] = await Promise.all([
          client.receive(yours.length),
          client.send(mine),
          bench.raw.readExactly(far.connection, mine.length),
          far.say(yours),
        ]);
        is(sent, [mine.length, null, null]);
        is(heard, mine);
        is(received, [yours, null, null]);
      },
      { encoding: "bytes" },
    ),
  },
  {
    id: "sockets/send-much/short-texts-that-wait",
    promises: ["A short text that has to wait goes out as it was, whatever other objects send meanwhile."],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair({ encoding: "latin1" })];
      const filled = await fill(one.client);
      const words = Array.from({ length: SOME }, (_, n) => `moon ${n}`).join();
      const waiting = one.client.send(words);
      for (const word of ["sun", "x".repeat(5000)]) {
        is(await other.client.send(word), [word.length, null, null]);
        is(await other.far.hear(word.length), word);
      }
      await bench.raw.readExactly(one.far.connection, filled);
      is(await waiting, [words.length, null, null]);
      is(await one.far.hear(words.length), words);
    },
  },
  {
    id: "sockets/send-much/leaves-room-for-others",
    promises: [
      "A loop of sends that all succeed at once keeps nobody else waiting: the runtime gets its turns meanwhile.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const seen = { turned: false };
      const turn = bench.raw.turns().then(() => {
        seen.turned = true;
      });
      let sends = 0;
      for (; !seen.turned && sends < MANY; sends++) is(await client.send("x"), [1, null, null]);
      ok(sends < MANY, `a turn of I/O during ${MANY} sends`);
      await turn;
      is(await far.hear(sends), "x".repeat(sends));
    },
  },
];
