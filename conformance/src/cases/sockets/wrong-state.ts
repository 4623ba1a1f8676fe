/** What an object refuses to do for what it is. */
import { is } from "../../bench/assert.ts";
import { wrongNow } from "../../bench/refused.ts";
import type { Case } from "../../case.ts";

export const wrongState: readonly Case[] = [
  {
    id: "sockets/wrong-state/master",
    promises: ["A master, open or closed, refuses with a TypeError what only servers and clients do, unharmed."],
    rows: [
      "ST-01-01",
      "ST-01-08",
      "ST-14-01",
      "ST-14-08",
      "ST-15-01",
      "ST-15-08",
      "ST-22-01",
      "ST-22-08",
      "ST-01-02",
      "ST-01-03",
      "ST-14-02",
      "ST-14-03",
      "ST-15-02",
      "ST-15-03",
      "ST-22-02",
      "ST-22-03",
      "D-18",
    ],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const [master, closed] = [bench.tcp(), bench.socket.tcp()];
      const [four, six] = [bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp6())];
      await closed.close();
      for (const one of [master, four, six, closed]) {
        await wrongNow([
          () => one.accept(),
          () => one.receive(),
          () => one.receiveany(),
          () => one.receiveuntil("x"),
          () => one.send("x"),
          () => one.shutdown(),
        ]);
      }
      is(await master.connect("127.0.0.1", listener.local.port), [1, null]);
    },
  },
  {
    id: "sockets/wrong-state/client",
    promises: ["A client, open or closed, refuses with a TypeError what only masters and servers do, unharmed."],
    rows: ["ST-01-06", "ST-01-10", "ST-02-06", "ST-02-10", "ST-13-06", "ST-13-10"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const client = bench.tcp();
      is(await client.connect("127.0.0.1", listener.local.port), [1, null]);
      const calls = [() => client.accept(), () => client.bind("127.0.0.1", 0), () => client.listen()];
      await wrongNow(calls);
      is(await client.send("moon"), [4, null, null]);
      await client.close();
      await wrongNow(calls);
    },
  },
  {
    id: "sockets/wrong-state/server",
    promises: ["A server, open or closed, refuses with a TypeError what only masters and clients do, unharmed."],
    rows: [
      "L-05",
      "ST-02-05",
      "ST-02-09",
      "ST-13-09",
      "ST-14-05",
      "ST-14-09",
      "ST-15-05",
      "ST-15-09",
      "ST-22-05",
      "ST-22-09",
      "ST-13-05",
      "D-18",
      "W-62",
    ],
    needs: ["listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp4());
      is(await server.listen(), [1, null]);
      const calls = [
        () => server.bind("127.0.0.1", 0),
        () => server.listen(5),
        () => server.receive(),
        () => server.receiveany(),
        () => server.receiveuntil("x"),
        () => server.send("x"),
        () => server.shutdown(),
      ];
      await wrongNow(calls);
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
      await server.close();
      await wrongNow(calls);
    },
  },
  {
    id: "sockets/wrong-state/answers-in-any-class",
    promises: ["Limits can be set and told, and dirty asked, of any object, connected or not, open or closed."],
    rows: [
      "ST-05-01",
      "ST-05-06",
      "ST-05-08",
      "ST-05-10",
      "ST-20-01",
      "ST-20-06",
      "ST-20-08",
      "ST-20-10",
      "ST-21-01",
      "ST-21-06",
      "T-23",
      "ST-05-02",
      "ST-05-03",
      "ST-20-02",
      "ST-20-03",
      "ST-21-02",
      "ST-21-03",
      "ST-21-08",
      "ST-21-10",
    ],
    run: async (bench) => {
      const { client } = await bench.pair();
      const [master, four, six] = [bench.tcp(), bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp6())];
      for (const closed of [false, true]) {
        for (const one of [master, four, six, client]) {
          if (closed) await one.close();
          const limit = closed ? 3 : 0.05;
          is([one.dirty(), one.settimeout(limit), one.gettimeout()], [false, 1, [limit, -1]]);
        }
      }
    },
  },
];
