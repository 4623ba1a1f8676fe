/** `shutdown`: one way or both. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

/** Without half-close one way is refused, and nothing has happened. */
const refused =
  (mode: "send" | "receive") =>
  async (bench: Bench): Promise<void> => {
    const { client, far } = await bench.pair();
    is(client.shutdown(mode), [null, "unsupported"]);
    is(await client.send("there"), [5, null, null]);
    is(await far.hear(5), "there");
    await far.say("here\n");
    is(await client.receive(), ["here", null, null]);
  };

export const shutdown: readonly Case[] = [
  {
    id: "sockets/shutdown/send-is-the-peers-end",
    promises: ['After `shutdown("send")` the peer has everything and then the end, and we still receive.'],
    rows: ["D-02-send", "D-08", "Z-16"],
    needs: ["half-close"],
    run: atEachClient(async ({ client, far }) => {
      is(await client.send("question"), [8, null, null]);
      is(client.shutdown("send"), 1);
      is(await far.hearAll(), ["question", "end"]);
      await far.say("answer");
      far.end();
      is(await client.receive("*a"), ["answer", null, null]);
    }),
    without: refused("send"),
  },
  {
    id: "sockets/shutdown/send-ends-sending",
    promises: ['After `shutdown("send")` a send answers `closed`, unless there is nothing to send.'],
    rows: ["D-08", "D-10"],
    needs: ["half-close"],
    run: async (bench) => {
      const { client } = await bench.pair();
      is(client.shutdown("send"), 1);
      is(await client.send("abc"), [null, "closed", 0]);
      is(await client.send("abc", 2), [null, "closed", 1]);
      is(await client.send(""), [0, null, null]);
    },
  },
  {
    id: "sockets/shutdown/send-tells-a-send-that-waits",
    promises: [
      'A send that waits for room is told `closed` by `shutdown("send")`; what was taken arrives before the end.',
    ],
    needs: ["half-close"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const sending = client.send(new Uint8Array(2 ** 24));
      is(client.shutdown("send"), 1);
      const [last, error, sent] = await sending;
      is([last, error], [null, "closed"]);
      is(await bench.raw.readRest(far.connection), { bytes: new Uint8Array(filled + (sent ?? 0)), how: "end" });
    },
  },
  {
    id: "sockets/shutdown/receive-drops-what-came",
    promises: ['After `shutdown("receive")` what had come is dropped, read ahead or not, and we still send.'],
    rows: ["D-02-receive", "D-11"],
    needs: ["half-close"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("l1\nl2\n");
      is(await client.receive(), ["l1", null, null]);
      is(client.shutdown("receive"), 1);
      is(client.dirty(), false);
      is(await client.receive(), [null, "closed", ""]);
      is(await client.receive("*a"), [null, "closed", ""]);
      is(await client.send("x"), [1, null, null]);
      is(await far.hear(1), "x");
    }),
    without: refused("receive"),
  },
  {
    id: "sockets/shutdown/receive-lets-the-peer-talk",
    promises: ['After `shutdown("receive")` the peer can say as much as it likes: it is dropped, and blocks nobody.'],
    needs: ["half-close"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.shutdown("receive"), 1);
      await far.say(new Uint8Array(16 * 2 ** 20));
      is(await client.receive(), [null, "closed", ""]);
      is(client.getstats()[0], 0);
    },
  },
  {
    id: "sockets/shutdown/receive-tells-a-receive-that-waits",
    promises: ['A receive that waits is told `closed` by `shutdown("receive")`, with what had come.'],
    needs: ["half-close"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("p");
      await client.receive(0); // for it to come
      const receiving = client.receive("*l");
      is(client.shutdown("receive"), 1);
      is(await receiving, [null, "closed", "p"]);
      is(await client.receive("*l"), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/shutdown/both-by-default",
    promises: [
      "Without a mode both ways end: send and receive answer `closed`, the peer sees the end, the names stay.",
    ],
    rows: ["D-01", "D-02-both", "D-04", "D-14", "D-19", "ST-22-06"],
    run: async (bench) => {
      for (const mode of [undefined, null, "both"] as const) {
        const { client, far } = await bench.pair();
        const names = [client.getsockname(), client.getpeername()];
        client.settimeout(1);
        is(await client.send("last"), [4, null, null]);
        is(client.shutdown(mode), 1);
        is(await client.send("x"), [null, "closed", 0]);
        is(await client.receive(), [null, "closed", ""]);
        is(await far.hearAll(), ["last", "end"]);
        is([client.getsockname(), client.getpeername()], names);
      }
    },
  },
  {
    id: "sockets/shutdown/as-often-as-you-like",
    promises: ["`shutdown` always gives 1: again, the other way afterwards, and on a closed object."],
    rows: ["D-09"],
    needs: ["half-close"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(1);
      is([client.shutdown("send"), client.shutdown("send"), client.shutdown("both")], [1, 1, 1]);
      is(await client.receive(), [null, "closed", ""]);
      is(await far.hearAll(), ["", "end"]);
      await client.close();
      is([client.shutdown("receive"), client.shutdown()], [1, 1]);
    },
  },
];
