/** `close` while other calls wait. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

export const closePending: readonly Case[] = [
  {
    id: "sockets/close-pending/a-receive",
    promises: ["`close` ends a receive that waits with `closed`, and with what had come."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("p");
      await client.receive(0); // for it to come
      const receiving = client.receive(10);
      const closing = client.close();
      is(await receiving, [null, "closed", "p"]);
      is(await closing, 1);
    }),
  },
  {
    id: "sockets/close-pending/a-send",
    promises: ["`close` ends a send that waits with `closed` and its index, and not a byte beyond that arrives."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await fill(client);
      client.setstats(null, 0);
      const sending = client.send(new Uint8Array(2 ** 24), 11);
      await bench.raw.readExactly(far.connection, 2 ** 18);
      const closing = client.close();
      const [last, error, sent] = await sending;
      is([last, error, sent], [null, "closed", client.getstats()[1] + 10]);
      await bench.raw.readRest(far.connection);
      is(await closing, 1);
      is(client.getstats()[1] + 10, sent);
    },
  },
  {
    id: "sockets/close-pending/an-accept",
    promises: ["`close` ends an accept that waits with `closed`, and each after it."],
    rows: ["A-08", "ST-01-09"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const accepting = server.accept();
      is(await server.close(), 1);
      is(await accepting, [null, "closed"]);
      is(await server.accept(), [null, "closed"]);
    },
  },
  {
    id: "sockets/close-pending/a-connect",
    promises: ["`close` ends a connect that waits with `closed`, and each after it."],
    needs: ["abandon-connect"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      const connecting = master.connect(local.ip, local.port);
      for (let n = 0; n < 50; n++) await Promise.resolve(); // it has begun, and no kernel decides without a turn of I/O
      if (master.class === "tcp{client}") return; // but streams within the process may
      is(await master.close(), 1);
      is(await connecting, [null, "closed"]);
      is(await master.connect(local.ip, local.port), [null, "closed"]);
    },
  },
];
