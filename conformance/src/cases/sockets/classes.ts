/** What an object is. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

export const classes: readonly Case[] = [
  {
    id: "sockets/classes/begins-as-a-master",
    promises: ["What tcp, tcp4 and tcp6 make is a master, and stays one when it is closed."],
    rows: ["ST-03-01", "ST-03-02", "ST-03-03", "ST-03-08"],
    run: async ({ socket }) => {
      for (const master of [socket.tcp(), socket.tcp4(), socket.tcp6()]) {
        is(master.class, "tcp{master}");
        is([await master.close(), await master.close()], [1, 1]);
        is(master.class, "tcp{master}");
      }
    },
  },
  {
    id: "sockets/classes/becomes-a-client",
    promises: [
      "A master that has connected is a client, whatever becomes of the connection, and still when it is closed.",
    ],
    rows: ["ST-03-06", "ST-03-10"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.class, "tcp{client}");
      far.end();
      is(await client.receive(), [null, "closed", ""]);
      is(client.class, "tcp{client}");
      is([await client.close(), await client.close()], [1, 1]);
      is(client.class, "tcp{client}");
    },
  },
  {
    id: "sockets/classes/becomes-a-server",
    promises: ["A master that listens is a server, still when it is closed, and what it accepts is a client."],
    rows: ["X-15", "ST-03-05", "ST-03-09"],
    needs: ["listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp4());
      is(server.class, "tcp{master}");
      is(await server.listen(), [1, null]);
      is(server.class, "tcp{server}");
      await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.class, "tcp{client}");
      is([await server.close(), await server.close()], [1, 1]);
      is([server.class, client.class], ["tcp{server}", "tcp{client}"]);
    },
  },
];
