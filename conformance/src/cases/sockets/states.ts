/** States that an object may have come to: what it answers there as it would anywhere, and what it still refuses. */
import type { TcpObject } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { wrongNow } from "../../bench/refused.ts";
import type { Case } from "../../case.ts";

/** Its limits can be set and told, it is not dirty, and has received and sent nothing. */
function answers(object: TcpObject): void {
  is(object.gettimeout(), [5, -1]);
  is([object.settimeout(1), object.gettimeout()], [1, [1, -1]]);
  is([object.settimeout(5), object.dirty()], [1, false]);
  const [received, sent, age] = object.getstats();
  is([received, sent, age >= 0 && age < 60], [0, 0, true]);
}

export const states: readonly Case[] = [
  {
    id: "sockets/states/bound-answers",
    promises: ["A master that is bound has limits and stats, nothing buffered, and closes."],
    rows: ["ST-03-04", "ST-05-04", "ST-20-04", "ST-21-04"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const master = bench.tcp();
      master.settimeout(5);
      is(await master.bind("127.0.0.1", 0), [1, null]);
      answers(master);
      is([await master.close(), master.class], [1, "tcp{master}"]);
    },
  },
  {
    id: "sockets/states/bound-refuses",
    promises: ["A master that is bound refuses with a TypeError what only servers and clients do, and stays bound."],
    rows: ["ST-01-04", "ST-14-04", "ST-15-04", "ST-22-04"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const name = master.getsockname();
      await wrongNow([() => master.accept(), () => master.receive(), () => master.send("x"), () => master.shutdown()]);
      is([master.class, master.getsockname()], ["tcp{master}", name]);
    },
  },
  {
    id: "sockets/states/server-answers",
    promises: ["A server has limits and stats, and nothing buffered, open or closed."],
    rows: ["ST-05-05", "ST-05-09", "ST-20-05", "ST-20-09", "ST-21-05", "ST-21-09"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(5);
      answers(server);
      is(await server.close(), 1);
      answers(server);
    },
  },
  {
    id: "sockets/states/refused-is-as-new",
    promises: [
      "A master of no family that was refused is as it was before: no name, no options, and its limits and stats.",
    ],
    rows: ["ST-01-07", "ST-03-07", "ST-05-07", "ST-11-07", "ST-12-07", "ST-20-07", "ST-21-07"],
    run: async (bench) => {
      const { ip, port } = await bench.raw.nobody();
      const master = bench.tcp();
      master.settimeout(5);
      is(await master.connect(ip, port), [null, "connection refused"]);
      is([master.class, master.lasterror?.code], ["tcp{master}", "ECONNREFUSED"]);
      answers(master);
      const nameless = [null, "Bad file descriptor", null];
      is([master.getsockname(), master.getpeername()], [nameless, nameless]);
      is(master.getoption("keepalive"), [null, "getsockopt failed"]);
      is(await master.listen(), [null, "Bad file descriptor"]);
      await wrongNow([() => master.accept(), () => master.receive()]);
      is([master.setstats(1, 2, 3), master.getstats().slice(0, 2)], [1, [1, 2]]);
      is(await master.close(), 1);
    },
  },
];
