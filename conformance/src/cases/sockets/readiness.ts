/** What `select` calls ready. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

export const readiness: readonly Case[] = [
  {
    id: "sockets/readiness/bytes-are-readable",
    promises: ["A client that nobody talks to is writable; with a byte from the peer it is readable too."],
    rows: ["S-05", "S-06", "S-49"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(await bench.socket.select([client], [client], 5), [[], [client], null]);
      await far.say("x");
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      is(await bench.socket.select([client], [client], 5), [[client], [client], null]);
    },
  },
  {
    id: "sockets/readiness/buffered-bytes-are-readable",
    promises: ["Bytes that an earlier receive has left in the buffer are ready at once, to be received."],
    rows: ["S-10", "S-11", "S-12"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const { client: other } = await bench.pair();
      await far.say("one\ntwo\n");
      is(await client.receive(), ["one", null, null]);
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      is(await bench.socket.select([client], [other], 5), [[client], [other], null]);
      is(await bench.socket.select(null, [client], 5), [[], [client], null]);
      is(await client.receive(), ["two", null, null]);
      is(await bench.socket.select([client], null, 0.02), [[], [], "timeout"]);
    },
  },
  {
    id: "sockets/readiness/the-end-is-readable",
    promises: ["The peer's end is readable, before and after it has been received, and leaves us writable."],
    rows: ["S-14"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      far.end();
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      is(await client.receive(), [null, "closed", ""]);
      is(await bench.socket.select([client], [client], 5), [[client], [client], null]);
    },
  },
  {
    id: "sockets/readiness/a-reset-is-both",
    promises: ["A connection that the peer has broken off is readable and writable: neither call would wait."],
    rows: ["S-15"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await fill(client);
      far.reset();
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      is(await bench.socket.select([client], [client], 5), [[client], [client], null]);
      is(await client.receive(), [null, "closed", ""]);
      is(await bench.socket.select([client], [client], 5), [[client], [client], null]);
    },
  },
  {
    id: "sockets/readiness/what-we-ended-is-ready",
    promises: ["After our own shutdown a side is ready, even one that was full: the call would answer at once."],
    rows: ["S-16", "S-17"],
    needs: ["half-close"],
    run: async (bench) => {
      const { client } = await bench.pair();
      await fill(client);
      client.shutdown("receive");
      is(await bench.socket.select([client], [client], 0), [[client], [], null]);
      client.shutdown("send");
      is(await bench.socket.select([client], [client], 0), [[client], [client], null]);
    },
    without: async (bench) => {
      const { client } = await bench.pair();
      is(
        [client.shutdown("receive"), client.shutdown("send")],
        Array.from({ length: 2 }, () => [null, "unsupported"]),
      );
      is(await bench.socket.select([client], [client], 0.02), [[], [client], null]);
      is(client.shutdown(), 1);
      is(await bench.socket.select([client], [client], 0), [[client], [client], null]);
    },
  },
  {
    id: "sockets/readiness/somebody-who-comes",
    promises: ["A server is readable once somebody has come, until he is accepted, and never writable."],
    rows: ["S-18", "S-19"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      is(await bench.socket.select([server], [server], 0.02), [[], [], "timeout"]);
      await bench.call(server);
      is(await bench.socket.select([server], [server], 5), [[server], [], null]);
      bench.keep(bench.socket.try(await server.accept()));
      is(await bench.socket.select([server], [server], 0.02), [[], [], "timeout"]);
    },
  },
  {
    id: "sockets/readiness/full-is-not-writable",
    promises: ["A client whose peer does not read is not writable, and is again when it does."],
    rows: ["S-26", "S-27"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      is(await bench.socket.select(null, [client], 0.02), [[], [], "timeout"]);
      await bench.raw.readExactly(far.connection, filled);
      is(await bench.socket.select(null, [client], 5), [[], [client], null]);
    },
  },
];
