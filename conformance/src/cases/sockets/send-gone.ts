/** `send` to a peer that has ended, closed, or broken off. */
import type { TcpClient } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

/** Sends until that is refused: what says that nobody is there needs a while to come. */
async function sendToNobody(client: TcpClient, { raw }: Bench): Promise<void> {
  let answer = await client.send("x");
  for (let tries = 0; answer[1] === null && tries < 50; tries++) {
    await raw.sleep(0.01);
    answer = await client.send("x");
  }
  is(answer, [null, "closed", 0]);
}

export const sendGone: readonly Case[] = [
  {
    id: "sockets/send-gone/after-the-peers-end",
    promises: ["After the peer's end our side is still open: what we send arrives."],
    rows: ["D-20", "Z-17"],
    needs: ["half-close"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("bye\n");
      far.end();
      is(await client.receive("*l"), ["bye", null, null]);
      is(await client.receive("*l"), [null, "closed", ""]);
      is(await client.send("still"), [5, null, null]);
      is(await far.hear(5), "still");
    }),
  },
  {
    id: "sockets/send-gone/a-peer-that-closed",
    promises: ["A peer that has closed shows at a later send, which answers `closed`, and so does each after it."],
    rows: ["W-49"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.connection.close();
      is(await client.receive("*l"), [null, "closed", ""]);
      is(await client.send("x"), [1, null, null]);
      await sendToNobody(client, bench);
      is(await client.send("x"), [null, "closed", 0]);
      is(await client.receive("*l"), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/send-gone/a-caller-that-had-closed",
    promises: ["To a caller that had closed before it was accepted one send goes out, and a later one is `closed`."],
    rows: ["A-10"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      await (await bench.call(server)).connection.close();
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(await client.receive(), [null, "closed", ""]);
      is(await client.send("x"), [1, null, null]);
      await sendToNobody(client, bench);
    },
  },
  {
    id: "sockets/send-gone/a-peer-that-broke-off",
    promises: ["After a reset send answers `closed`, however often it is asked, and then receive does."],
    rows: ["W-51"],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { socket }) => {
      far.reset();
      await socket.select([client], null, 5);
      is(await client.send("x"), [null, "closed", 0]);
      is(await client.send("x"), [null, "closed", 0]);
      is(await client.send("hello", 3), [null, "closed", 2]);
      is(await client.receive(), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/send-gone/a-reset-that-was-received",
    promises: ["After a reset receive answers `closed`, however often it is asked, and then send does."],
    rows: ["W-52", "N-30"],
    needs: ["reset"],
    run: async (bench) => {
      for (const pattern of ["*l", 1] as const) {
        const { client, far } = await bench.pair();
        far.reset();
        is(await client.receive(pattern), [null, "closed", ""]);
        is(await client.receive(pattern), [null, "closed", ""]);
        is(await client.send("x"), [null, "closed", 0]);
        is(await client.receive(pattern), [null, "closed", ""]);
      }
    },
  },
  {
    id: "sockets/send-gone/reset-tells-whoever-waits",
    promises: [
      "A reset ends a send that waits for room and a receive that waits for bytes, with `closed` and how far they came.",
    ],
    rows: ["W-63"],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const size = 2 ** 24;
      const [sending, receiving] = [client.send(new Uint8Array(size)), client.receive(10)];
      await far.say("part");
      await bench.raw.readExactly(far.connection, filled);
      far.reset();
      const [last, error, sent] = await sending;
      is([last, error], [null, "closed"]);
      ok(sent !== null && sent < size, `an index within the data, got ${sent}`);
      is(client.getstats()[1], filled + (sent ?? 0));
      is(await receiving, [null, "closed", "part"]);
    },
  },
  {
    id: "sockets/send-gone/costs-no-byte-that-had-come",
    promises: ["What had arrived before a peer closed can be read after a send has failed."],
    rows: ["W-53"],
    run: atEachClient(async ({ client, far }, bench) => {
      await far.say("bye\nmore");
      await far.connection.close();
      await sendToNobody(client, bench);
      is(await client.receive(), ["bye", null, null]);
      is(await client.receive(), [null, "closed", "more"]);
    }),
  },
];
