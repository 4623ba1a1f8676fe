/** Values that can't be set, and addresses that can't be meant. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { Far } from "../../bench/far.ts";
import { rejects, throws } from "../../bench/refused.ts";

export const misuseSettings: readonly Case[] = [
  {
    id: "sockets/misuse-settings/values",
    promises: ["Statistics, options, modes and descriptors of a wrong type or out of range throw, and change nothing."],
    run: async (bench) => {
      const { client } = await bench.pair();
      client.setstats(1, 2, 100);
      await throws(client, "setstats", "TypeError", ["1"], [3, "2"], [3, 4, "5"], [true]);
      await throws(client, "setstats", "RangeError", [1.5], [-1], [3, NaN], [3, 4, Infinity], [3, 4, NaN]);
      is(client.getstats().slice(0, 2), [1, 2]);
      await throws(
        client,
        "setoption",
        "TypeError",
        [],
        ["nodelay", true],
        ["keepalive", 1],
        ["keepalive"],
        ["error", null],
      );
      await throws(
        client,
        "setoption",
        "TypeError",
        ["linger", true],
        ["linger", { on: 1, timeout: 1 }],
        ["tcp-keepcnt", "3"],
      );
      await throws(client, "setoption", "RangeError", ["linger", { on: true, timeout: -1 }], ["tcp-keepcnt", 1.5]);
      await throws(client, "getoption", "TypeError", [], [null], [5], ["Keepalive"], ["toString"]);
      await throws(client, "setfd", "TypeError", [], ["3"]);
      await throws(client, "setfd", "RangeError", [1.5], [-2], [2 ** 31]);
      await throws(client, "shutdown", "TypeError", ["x"], ["SEND"], [1], [""]);
      is(await client.send("moon"), [4, null, null]);
    },
  },
  {
    id: "sockets/misuse-settings/addresses-and-ports",
    promises: ["An address is text, a port a whole number to 65535, and to connect at least 1; else nobody is called."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      const master = bench.tcp();
      await rejects(
        master,
        "connect",
        "TypeError",
        [],
        [5, port],
        [null, port],
        [ip],
        [ip, null],
        [ip, String(port)],
        [ip, {}],
      );
      await rejects(
        master,
        "connect",
        "RangeError",
        ...[0, -1, 65_536, port + 65_536, 1.5, NaN, Infinity].map((no) => [ip, no]),
      );
      await rejects(master, "bind", "TypeError", [], [5, 0], [null, 0], [ip], [ip, null], [ip, "0"], [ip, true]);
      await rejects(master, "bind", "RangeError", ...[-1, 65_536, 1.5, NaN, Infinity].map((no) => [ip, no]));
      await rejects(master, "listen", "TypeError", ["5"], [true], [{}]);
      await rejects(master, "listen", "RangeError", [-1], [1.5], [NaN], [Infinity], [2 ** 31]);
      is([listener.acceptable, master.class, master.getfamily()], [false, "tcp{master}", "unspec"]);
      is(await master.connect(ip, port), [1, null]);
      const far = new Far(await bench.raw.accept(listener), bench.raw);
      is(await master.send("moon"), [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
];
