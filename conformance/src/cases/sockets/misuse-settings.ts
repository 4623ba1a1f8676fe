/** Values that can't be set, and addresses that can't be meant. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { Far } from "../../bench/far.ts";
import { rejects, throws } from "../../bench/refused.ts";

export const misuseSettings: readonly Case[] = [
  {
    id: "sockets/misuse-settings/shutdown-modes",
    promises: [
      "shutdown takes `both`, `send` or `receive`, to the letter; anything else throws, and nothing is shut down.",
    ],
    rows: ["D-03", "D-05", "D-06", "D-07", "D-17"],
    run: async (bench) => {
      const { client } = await bench.pair();
      const wrong = ["xyz", "", "s", "SEND", 1].map((mode) => [mode]);
      await throws(client, "shutdown", "TypeError", ...wrong);
      is(await client.send("moon"), [4, null, null]);
      await client.close();
      await throws(client, "shutdown", "TypeError", ...wrong);
      is(client.shutdown(), 1);
    },
  },
  {
    id: "sockets/misuse-settings/addresses-and-ports",
    promises: ["An address is text, a port a whole number to 65535, and to connect at least 1; else nobody is called."],
    rows: ["B-35", "B-36", "B-37", "B-38", "B-39", "K-53", "K-54"],
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
      const wrong = [[], [5, 0], [true, 0], [null, 0], [ip], [ip, null], [ip, "0"], [ip, ""], [ip, true], [ip, {}]];
      await rejects(master, "bind", "TypeError", ...wrong);
      await rejects(master, "bind", "RangeError", ...[-1, 65_536, 1.5, NaN, Infinity].map((no) => [ip, no]));
      is([listener.acceptable, master.class, master.getfamily()], [false, "tcp{master}", "unspec"]);
      is(await master.connect(ip, port), [1, null]);
      const far = new Far(await bench.raw.accept(listener), bench.raw);
      is(await master.send("moon"), [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
];
