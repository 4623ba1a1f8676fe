/** `bind` of a master: what it takes. */
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";

export const bind: readonly Case[] = [
  {
    id: "sockets/bind/port-zero-is-known-at-once",
    promises: ["Port 0 picks a free port, which getsockname tells before listen, and which listen keeps."],
    rows: ["ST-13-04", "ST-02-01"],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const port = portOf(master);
      is(port > 0, true, "a real port");
      is(master.getsockname(), ["127.0.0.1", port, "inet"]);
      is([await master.listen(), master.class], [[1, null], "tcp{server}"]);
      is(master.getsockname(), ["127.0.0.1", port, "inet"]);
      is((await bench.call(master)).connection.remote?.port, port);
    },
    without: async (bench) => {
      const master = bench.tcp();
      const able = bench.transport.capabilities["bind-before-connect"] === true;
      is(await master.bind("127.0.0.1", 0), able ? [1, null] : [null, "unsupported"]);
      if (able) is(await master.listen(), [null, "unsupported"]);
      is(master.class, "tcp{master}");
    },
  },
  {
    id: "sockets/bind/takes-literals",
    promises: ["A literal of either family is taken as it is, and one in the C library's short form as what it means."],
    rows: ["B-04", "B-05", "B-06", "B-07", "B-19"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      for (const [given, ip, family] of [
        ["127.0.0.1", "127.0.0.1", "inet"],
        ["127.1", "127.0.0.1", "inet"],
        ["0.0.0.0", "0.0.0.0", "inet"],
        ["::1", "::1", "inet6"],
        ["::", "::", "inet6"],
      ] as const) {
        const master = bench.tcp();
        is(await master.bind(given, 0), [1, null], given);
        is(master.getsockname(), [ip, portOf(master), family]);
      }
    },
  },
  {
    id: "sockets/bind/star-is-every-interface",
    promises: ["The address * is every interface of the object's family, and of IPv4 where it has none yet."],
    rows: ["B-01", "B-02", "B-03"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const names = [];
      for (const master of [bench.socket.tcp(), bench.socket.tcp4(), bench.socket.tcp6()]) {
        bench.keep(master);
        is(await master.bind("*", 0), [1, null]);
        names.push(master.getsockname()[0]);
      }
      is(names, ["0.0.0.0", "0.0.0.0", "::"]);
    },
  },
  {
    id: "sockets/bind/takes-a-name",
    promises: ["A host name is looked up in the object's family, and its address is taken."],
    rows: ["B-11"],
    needs: ["bind-before-listen", "resolve"],
    run: async (bench) => {
      const master = bench.keep(bench.socket.tcp4());
      is(await master.bind("localhost", 0), [1, null]);
      is(master.getsockname(), ["127.0.0.1", portOf(master), "inet"]);
    },
  },
];
