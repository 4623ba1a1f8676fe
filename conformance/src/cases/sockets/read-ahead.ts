/** What is read before anybody asks for it: as little as possible, however much the peer says. */
import type { TcpClient } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { pattern } from "../../bench/bytes.ts";
import { watchedPair, type Say } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";

/** The most that may wait between a connection and the caller: with what waits in a transport it makes 384 KiB. */
const MOST = 65_536;

/** Adds up what a connection is asked for. */
function counting(): { readonly say: Say; read: number } {
  const count = {
    read: 0,
    say: ((name, go) => {
      const bytes = go();
      if (name === "connection.read" && bytes instanceof Uint8Array) count.read += bytes.length;
      return bytes;
    }) satisfies Say,
  };
  return count;
}

export const readAhead: readonly Case[] = [
  {
    id: "sockets/read-ahead/nothing-where-nobody-asks",
    promises: [
      "What the peer says to a client that does not ask stays with the transport; sending and select read nothing.",
    ],
    run: async (bench) => {
      const count = counting();
      const { socket, client, far } = await watchedPair(bench, count.say);
      far.connection.write(pattern(MOST));
      is(await socket.select([client], null, 5), [[client], [], null]);
      is(await client.send("moon"), [4, null, null]);
      is(await far.hear(4), "moon");
      await bench.raw.sleep(0.02);
      is([client.dirty(), count.read], [false, 0]);
    },
  },
  {
    id: "sockets/read-ahead/no-more-than-is-needed",
    promises: [
      "Beyond what a call has consumed at most 64 KiB are read, whatever it was asked for and however much is there.",
    ],
    run: async (bench) => {
      const count = counting();
      const { client, far } = await watchedPair(bench, count.say);
      const saying = far.say(new Uint8Array(4 * MOST).fill(10)); // newlines
      const calls: ((from: TcpClient) => Promise<unknown>)[] = [
        (from) => from.receive(),
        (from) => from.receive(MOST + 1),
        (from) => from.receiveany(1),
        (from) => from.receive(0),
        (from) => from.receiveuntil("\n"),
      ];
      for (const call of calls) {
        await call(client);
        await bench.raw.sleep(0.005);
        const ahead = count.read - client.getstats()[0];
        ok(ahead <= MOST, `at most ${MOST} bytes to be read ahead, got ${ahead}`);
      }
      const rest = 4 * MOST - client.getstats()[0];
      is((await client.receive(rest))[1], null);
      await saying;
      is(count.read, 4 * MOST);
    },
  },
];
