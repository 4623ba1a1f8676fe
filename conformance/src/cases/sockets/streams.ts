/** `readable`: the way in as a Web Stream. */
import { codeRejected, is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, join, pattern, textOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const streams: readonly Case[] = [
  {
    id: "sockets/streams/read-to-the-end",
    promises: ["The readable gives every byte, and is done at the peer's end; it is the same object at each look."],
    run: atEachClient(async ({ client, far }) => {
      const bytes = pattern(200_000);
      const saying = far.say(bytes).then(() => far.end());
      const pieces: Uint8Array[] = [];
      const reader = client.readable.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        pieces.push(value);
      }
      await saying;
      is(join(pieces), bytes);
      ok(client.readable === client.readable && client.readable.locked, "one stream");
    }),
  },
  {
    id: "sockets/streams/read-nothing-ahead",
    promises: [
      "Before somebody reads from the stream nothing is read from the connection, and then one piece at a time.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("first");
      const reader = client.readable.getReader();
      await bench.socket.select([client], null, 1);
      await bench.raw.turns(5);
      is([client.getstats()[0], client.dirty()], [0, false]);
      is(await reader.read(), { done: false, value: bytesOf("first") });
      await far.say("second");
      await bench.socket.select([client], null, 1);
      await bench.raw.turns(5);
      is(client.getstats()[0], 5);
    },
  },
  {
    id: "sockets/streams/share-the-buffer",
    promises: ["`receive` and the readable take turns on one stream of bytes: nothing is lost, nor comes twice."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("head\nbody");
      is(await client.receive(), ["head", null, null]);
      const reader = client.readable.getReader();
      let body = "";
      while (body.length < 4) body += textOf((await reader.read()).value ?? bytesOf("????"));
      is(body, "body");
      reader.releaseLock();
      await far.say("tail\n");
      is(await client.receive(), ["tail", null, null]);
    },
  },
  {
    id: "sockets/streams/cancel-ends-receiving",
    promises: ['To cancel the readable is `shutdown("receive")`: receiving is over, and sending goes on.'],
    needs: ["half-close"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("unread\n");
      await client.readable.cancel();
      is(await client.receive(), [null, "closed", ""]);
      is(await client.send("still"), [5, null, null]);
      is(await far.hear(5), "still");
    },
  },
  {
    id: "sockets/streams/read-fails-as-receive",
    promises: ["A timeout errors the readable with a SocketError; the object is unharmed."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      is(await codeRejected(client.readable.getReader().read()), "ETIMEDOUT");
      await far.say("later\n");
      client.settimeout(null);
      is(await client.receive(), ["later", null, null]);
    },
  },
  {
    id: "sockets/streams/read-a-reset",
    promises: ["A reset is no end of the readable: it errors with `ECONNRESET`, after what had come."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("data");
      const reader = client.readable.getReader();
      is(await reader.read(), { done: false, value: bytesOf("data") });
      far.reset();
      is(await codeRejected(reader.read()), "ECONNRESET");
    },
  },
  {
    id: "sockets/streams/pipe-an-echo",
    promises: ["Piped into its own writable a client gives back what it gets, and ends when the peer does."],
    needs: ["half-close"],
    run: atEachClient(async ({ client, far }, bench) => {
      const bytes = pattern(500_000);
      const piping = client.readable.pipeTo(client.writable);
      const hearing = bench.raw.readRest(far.connection);
      await far.say(bytes);
      far.end();
      is(await hearing, { bytes, how: "end" });
      await piping;
    }),
  },
];
