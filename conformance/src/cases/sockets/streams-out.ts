/** `writable`: the way out as a Web Stream. */
import { codeRejected, is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

export const streamsOut: readonly Case[] = [
  {
    id: "sockets/streams-out/close-is-the-end",
    promises: ['What is written arrives in order; closing the writable is `shutdown("send")`, and receiving goes on.'],
    needs: ["half-close"],
    run: atEachClient(async ({ client, far }, bench) => {
      const bytes = pattern(300_000);
      const writer = client.writable.getWriter();
      const hearing = bench.raw.readRest(far.connection);
      for (let at = 0; at < bytes.length; at += 100_000) await writer.write(bytes.slice(at, at + 100_000));
      await writer.close();
      is(await hearing, { bytes, how: "end" });
      is(await client.send("x"), [null, "closed", 0]);
      await far.say("answer\n");
      is(await client.receive(), ["answer", null, null]);
    }),
  },
  {
    id: "sockets/streams-out/wait-for-the-peer",
    promises: [
      "A write is over when all of it was taken: where the peer does not read the writable says so, and holds no more.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const writer = client.writable.getWriter();
      const write = { over: false };
      const bytes = pattern(2 ** 22);
      const writing = writer.write(bytes).then(() => {
        write.over = true;
      });
      await bench.raw.sleep(0.03);
      is([write.over, writer.desiredSize], [false, 0]);
      ok(client.getstats()[1] < filled + bytes.length, "bytes that nobody has taken yet");
      await bench.raw.readExactly(far.connection, filled);
      is(await bench.raw.readExactly(far.connection, bytes.length), bytes);
      await writing;
      is(writer.desiredSize, 1);
    },
  },
  {
    id: "sockets/streams-out/abort-resets",
    promises: ["Aborting the writable breaks the connection off, so that what was sent does not look complete."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const writer = client.writable.getWriter();
      await writer.write(bytesOf("half of it"));
      is(await far.hear(10), "half of it");
      await writer.abort();
      is(await far.hearAll(), ["", "ECONNRESET"]);
      is(await client.receive(), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/streams-out/abort-ends-a-write-that-waits",
    promises: ["Aborting ends a write that waits for room."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await fill(client);
      const writer = client.writable.getWriter();
      const settling = Promise.allSettled([writer.write(new Uint8Array(2 ** 24))]);
      await bench.raw.turns();
      await writer.abort("enough");
      const [{ status }] = await settling;
      is(status, "rejected");
      is((await bench.raw.readRest(far.connection)).how, "ECONNRESET");
    },
  },
  {
    id: "sockets/streams-out/write-to-who-is-gone",
    promises: ["A write to a peer that has broken off rejects with a SocketError that says why."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      far.reset();
      is(await client.receive(), [null, "closed", ""]);
      is(await codeRejected(client.writable.getWriter().write(bytesOf("x"))), "ECONNRESET");
    },
  },
];
