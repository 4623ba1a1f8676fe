/** Arguments that no function of the namespace takes, and what is checked first. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { rejects, throws } from "../../bench/refused.ts";

const NO_OPTIONS = [5, "x", [], { encoding: "ascii" }, { encodign: "utf8" }, { maxsize: "5" }] as const;

export const misuseNamespace: readonly Case[] = [
  {
    id: "sockets/misuse-namespace/tcp",
    promises: ["tcp, tcp4 and tcp6 check their options at once."],
    run: async ({ socket }) => {
      for (const tcp of ["tcp", "tcp4", "tcp6"]) {
        await throws(socket, tcp, "TypeError", ...NO_OPTIONS.map((options) => [options]));
        await throws(socket, tcp, "RangeError", ...[0, 1.5, NaN].map((maxsize) => [{ maxsize }]));
      }
    },
  },
  {
    id: "sockets/misuse-namespace/select",
    promises: [
      "select takes arrays of sockets, or null, and seconds; anything else in a list is told, and not skipped.",
    ],
    rows: ["S-32", "S-33", "S-34", "S-40"],
    run: async (bench) => {
      const { client } = await bench.pair();
      const lists = [
        1,
        "x",
        true,
        {},
        client,
        new Set([client]),
        [1],
        ["abc"],
        [null],
        [undefined],
        [{}],
        [client, [client]],
      ];
      for (const list of lists) await rejects(bench.socket, "select", "TypeError", [list, null, 0], [null, list, 0]);
      await rejects(
        bench.socket,
        "select",
        "TypeError",
        [[client], null, "x"],
        [null, [client], "0"],
        [null, null, true],
      );
      await rejects(bench.socket, "select", "RangeError", [null, [client], NaN]);
      is(await bench.socket.select([client], [client], 0), [[], [client], null]);
    },
  },
  {
    id: "sockets/misuse-namespace/time",
    promises: ["sleep takes a number of seconds, and skip a whole number of values, at least 0."],
    rows: ["U-07", "U-09"],
    run: async ({ socket }) => {
      await rejects(socket, "sleep", "TypeError", [], [null], ["x"], ["1"], [true]);
      await rejects(socket, "sleep", "RangeError", [NaN]);
      await throws(socket, "skip", "TypeError", [], [null, "a"], ["x"], ["1", "a"]);
      await throws(socket, "skip", "RangeError", [-1, "a"], [1.5, "a"], [NaN], [Infinity]);
    },
  },
  {
    id: "sockets/misuse-namespace/functions",
    promises: ["newtry and protect want a function, and say so at once, not when something fails."],
    rows: ["U-23", "U-24"],
    run: async ({ socket }) => {
      await throws(socket, "newtry", "TypeError", [123], ["close"], [{}], [Promise.resolve()]);
      await throws(socket, "protect", "TypeError", [], [null], [123], [Promise.resolve()]);
    },
  },
  {
    id: "sockets/misuse-namespace/dns",
    promises: ["Whoever looks up a name gives it as text."],
    rows: ["V-14"],
    run: async ({ socket: { dns } }) => {
      for (const lookup of ["toip", "tohostname", "getaddrinfo"]) {
        await rejects(dns, lookup, "TypeError", [], [null], [2_130_706_433], [["localhost"]]);
      }
    },
  },
  {
    id: "sockets/misuse-namespace/arguments-first",
    promises: [
      "Arguments are looked at before what the object is, that before its descriptor, that before capabilities.",
    ],
    rows: ["R-37"],
    run: async (bench) => {
      const { client } = await bench.pair();
      const [master, closed] = [bench.tcp(), bench.socket.tcp()];
      await closed.close();
      await rejects(closed, "bind", "RangeError", ["127.0.0.1", 65_536]);
      is(await closed.bind("127.0.0.1", 0), [null, "closed"]);
      for (const one of [master, closed]) {
        await throws(one, "setoption", "TypeError", ["reuseport", 1]);
        is(
          [one.setoption("reuseport", true), one.getoption("error")],
          [
            [null, "setsockopt failed"],
            [null, "getsockopt failed"],
          ],
        );
      }
      await rejects(master, "receive", "RangeError", [1.5]);
      await client.close();
      await rejects(client, "receive", "RangeError", [1.5]);
      await rejects(client, "send", "TypeError", [5]);
      is(
        [await client.receive(1), await client.send("x")],
        [
          [null, "closed", ""],
          [null, "closed", 0],
        ],
      );
    },
  },
];
