/** `send` where the peer does not read: timeouts, exact indices, and going on from them. */
import type { Sent } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Bench, Pair } from "../../bench/bench.ts";
import { join, pattern, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { fill, sendToFull } from "../../bench/fill.ts";

const MEBIBYTE = 2 ** 20;
const PIECE = 2 ** 18;

/** The loop of the documentation; whenever it is told to wait the peer reads a piece. What arrived, and how often it had to wait. */
async function sendAll({ client, far }: Pair, bench: Bench, data: string | Uint8Array, size: number) {
  const filled = await fill(client);
  const heard: Uint8Array[] = [];
  let under = filled;
  const hear = async (count: number): Promise<void> => {
    under -= count;
    heard.push(await bench.raw.readExactly(far.connection, count));
  };
  client.settimeout(0);
  let waits = 0;
  for (let last = 0; last < size;) {
    const [all, error, some] = await client.send(data, last + 1);
    const now = error === null ? all : some;
    under += now - last;
    last = now;
    if (error === null) break;
    is(error, "timeout");
    waits++;
    await hear(Math.min(under, PIECE));
  }
  await hear(under);
  return { heard: join(heard).subarray(filled), waits };
}

/** How far a send got that was stopped. */
function stopped([last, error, sent]: Sent, why: string): number {
  is([last, error], [null, why]);
  return sent ?? NaN;
}

export const resume: readonly Case[] = [
  {
    id: "sockets/resume/times-out-with-the-exact-index",
    promises: ["The index that comes with a timeout is how many bytes arrive, no more and no less."],
    rows: ["W-55"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const data = pattern(16 * MEBIBYTE);
      client.settimeout(0);
      const sent = stopped(await client.send(data), "timeout");
      ok(sent > 0 && sent < data.length, `an index within the data, got ${sent}`);
      is(client.getstats()[1], sent);
      client.shutdown();
      is(await bench.raw.readRest(far.connection), { bytes: data.slice(0, sent), how: "end" });
    },
  },
  {
    id: "sockets/resume/neither-repeats-nor-skips",
    promises: [
      "A loop of `send(data, last + 1)` under a timeout of zero sends each byte once, whenever it is told to wait.",
    ],
    rows: ["W-59"],
    run: atEachClient(async (pair, bench) => {
      const data = pattern(MEBIBYTE);
      const { heard, waits } = await sendAll(pair, bench, data, data.length);
      ok(waits > 0, "to be told to wait");
      is(heard, data);
    }),
  },
  {
    id: "sockets/resume/goes-on-inside-a-character",
    promises: [
      "A loop of `send(data, last + 1)` works on text too: indices are bytes, and may lie within a character.",
    ],
    run: async (bench) => {
      const text = "a€😀ñ".repeat(100_000);
      const data = utf8(text);
      const { heard, waits } = await sendAll(await bench.pair(), bench, text, data.length);
      ok(waits > 0, "to be told to wait");
      is(heard, data);
    },
  },
  {
    id: "sockets/resume/knows-another-text",
    promises: ["After a text that could not be finished another one goes out as itself."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      // Long ones, whose bytes are kept.
      const [moon, sun] = ["moonlight".repeat(1000), "sunlight!".repeat(1000)];
      stopped(await sendToFull(client, () => client.send(moon)), "timeout");
      await bench.raw.readExactly(far.connection, client.getstats()[1]);
      is(await client.send(sun), [9000, null, null]);
      is(await client.send(moon, 8996), [9000, null, null]);
      is(await far.hear(9005), `${sun}light`);
    },
  },
  {
    id: "sockets/resume/indices-are-of-the-whole",
    promises: ["The index that comes with a failure counts from the beginning of the data, not from i."],
    rows: ["W-56", "W-57"],
    run: async (bench) => {
      const { client } = await bench.pair();
      client.settimeout(0);
      const sent = stopped(await client.send(new Uint8Array(16 * MEBIBYTE), 100), "timeout");
      is(client.getstats()[1], sent - 99);
      is(await sendToFull(client, () => client.send("hello")), [null, "timeout", 0]);
      is(await sendToFull(client, () => client.send("hello", 3)), [null, "timeout", 2]);
      is(await client.send(""), [0, null, null]);
    },
  },
];
