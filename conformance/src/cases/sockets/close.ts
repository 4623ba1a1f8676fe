/** `close`: what is over at once, and what is still delivered. */
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { portOf } from "../../bench/bench.ts";
import { pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

export const close: readonly Case[] = [
  {
    id: "sockets/close/is-over-at-once",
    promises: [
      "From the call of `close` on every other one answers `closed`, or as an object without a descriptor does.",
    ],
    rows: ["X-03", "ST-14-10", "ST-15-10", "ST-22-10"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("l1\nl2\n");
      is(await client.receive(), ["l1", null, null]);
      const closing = client.close();
      is(await Promise.all([client.receive(), client.receiveany(), client.send("x")]), [
        [null, "closed", ""],
        [null, "closed", ""],
        [null, "closed", 0],
      ]);
      is(client.getsockname(), [null, "closed", null]);
      is(client.getpeername(), [null, "closed", null]);
      is(client.setoption("keepalive", true), [null, "setsockopt failed"]);
      is(client.getoption("keepalive"), [null, "getsockopt failed"]);
      is([client.getfd(), client.dirty(), client.shutdown()], [-1, false, 1]);
      is(await closing, 1);
    }),
  },
  {
    id: "sockets/close/leaves-what-the-object-knows",
    promises: ["A closed object keeps its class, family, stats and limits."],
    rows: ["X-03"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(2);
      await client.send("hello");
      await far.say("abc");
      await client.receive(3);
      await client.close();
      is([client.class, client.getfamily(), client.getstats().slice(0, 2)], ["tcp{client}", "inet", [3, 5]]);
      is(client.gettimeout(), [2, -1]);
    },
  },
  {
    id: "sockets/close/again-waits-with-the-first",
    promises: ["Closing again gives 1 as well, and no earlier than the first did."],
    rows: ["X-01", "X-02"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await fill(client);
      const order: number[] = [];
      const closing = [1, 2, 3].map((nth) =>
        client.close().then((given) => {
          order.push(nth);
          return given;
        }),
      );
      await bench.raw.readRest(far.connection);
      is([...(await Promise.all(closing)), await client.close()], [1, 1, 1, 1]);
      is(order, [1, 2, 3]);
      const master = bench.tcp();
      is([await master.close(), await master.close()], [1, 1]);
    },
  },
  {
    id: "sockets/close/delivers-in-spite-of-unread-input",
    promises: ["What was sent arrives, and then the end, also where we have not read what the peer had said."],
    rows: ["X-06"],
    run: atEachClient(async ({ client, far }, bench) => {
      const bytes = pattern(50_000);
      await far.say(new Uint8Array(50_000));
      await bench.socket.select([client], null, 1);
      is(await client.send(bytes), [50_000, null, null]);
      is(await client.close(), 1);
      is(await bench.raw.readRest(far.connection), { bytes, how: "end" });
    }),
  },
  {
    id: "sockets/close/does-not-wait-for-a-reader",
    promises: ["Where the kernel has taken everything `close` is over at once, and the peer may read it afterwards."],
    rows: ["Z-24"],
    run: atEachClient(async ({ client, far }, bench) => {
      const bytes = pattern(20_000);
      is(await client.send(bytes), [bytes.length, null, null]);
      const [given, seconds] = await bench.timed(() => client.close());
      ok(given === 1 && seconds < 2, `1 at once, got ${given} in ${seconds} s`);
      is(await bench.raw.readRest(far.connection), { bytes, how: "end" });
    }),
  },
  {
    id: "sockets/close/delivers-to-a-slow-peer",
    promises: ["`close` resolves when everything taken has been handed over, however late the peer reads it."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const closing = client.close();
      await bench.raw.sleep(0.03);
      is(await bench.raw.readRest(far.connection), { bytes: new Uint8Array(filled), how: "end" });
      is(await closing, 1);
    },
  },
  {
    id: "sockets/close/frees-a-servers-port",
    promises: ["A closed server's port can be bound again at once, while the clients that it accepted live on."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const port = portOf(server);
      const far = await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(await server.close(), 1);
      const [next, error] = await bench.socket.bind("127.0.0.1", port);
      is(error, null);
      if (next !== null) is(portOf(bench.keep(next)), port);
      is(await client.send("alive"), [5, null, null]);
      is(await far.hear(5), "alive");
    },
  },
  {
    id: "sockets/close/breaks-off-who-was-not-accepted",
    promises: ["Who has come to a server and was not accepted before it closed is told by a reset."],
    rows: ["X-09"],
    needs: ["listen", "reset"],
    run: async (bench) => {
      const server = await bench.server();
      const far = await bench.call(server);
      is(await server.close(), 1);
      is(await far.hearAll(), ["", "ECONNRESET"]);
    },
  },
  {
    id: "sockets/close/at-the-end-of-a-scope",
    promises: ["`await using` closes: its method is `close`, and gives nothing."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(await client[Symbol.asyncDispose](), undefined);
      is(client.getsockname(), [null, "closed", null]);
      is(await far.hearAll(), ["", "end"]);
    },
  },
];
