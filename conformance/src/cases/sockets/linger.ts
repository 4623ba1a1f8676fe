/** How long `close` may take, and what happens then. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";
import { pattern } from "../../bench/bytes.ts";
import { fill } from "../../bench/fill.ts";

export const linger: readonly Case[] = [
  {
    id: "sockets/linger/of-zero-resets",
    promises: ["With a linger of zero `close` breaks off at once, and the peer sees a reset."],
    rows: ["X-07"],
    needs: ["linger", "reset"],
    run: atEachClient(async ({ client, far }) => {
      is(client.setoption("linger", { on: true, timeout: 0 }), [1, null]);
      is(await client.close(), 1);
      is(await far.hearAll(), ["", "ECONNRESET"]);
    }),
    without: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.setoption("linger", { on: true, timeout: 0 }), [null, "unsupported"]);
      is(await client.send("all of it"), [9, null, null]);
      is(await client.close(), 1);
      is(await far.hearAll(), ["all of it", "end"]);
    },
  },
  {
    id: "sockets/linger/is-gentle-to-who-reads",
    promises: ["With time to linger everything arrives, and then the end."],
    needs: ["linger"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const bytes = pattern(100_000);
      is(client.setoption("linger", { on: true, timeout: 60 }), [1, null]);
      const hearing = bench.raw.readRest(far.connection);
      is(await client.send(bytes), [bytes.length, null, null]);
      is(await client.close(), 1);
      is(await hearing, { bytes, how: "end" });
    },
  },
  {
    id: "sockets/linger/gives-up-on-who-does-not-read",
    promises: [
      "`close` takes as long as linger allows, and no longer; what the kernel has not got by then is lost, by a reset.",
    ],
    rows: ["Z-23"],
    needs: ["linger", "reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.setoption("linger", { on: true, timeout: 1 }), [1, null]);
      await fill(client);
      const [given, seconds] = await bench.timed(() => client.close());
      is(given, 1);
      // It may be over sooner, where the kernel had taken everything.
      is(await bench.raw.readRest(far.connection).then(({ how }) => how), seconds >= 0.99 ? "ECONNRESET" : "end");
    },
  },
];
