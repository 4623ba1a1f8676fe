/** Options that don't exist, and values that they don't take. */
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { eachKind } from "../../bench/options.ts";
import { throws } from "../../bench/refused.ts";

/** With a descriptor and without: arguments are looked at first. */
const everybody = async (bench: Bench): Promise<object[]> => [...(await eachKind(bench)), bench.tcp()];

export const optionsMisuse: readonly Case[] = [
  {
    id: "sockets/options-misuse/names",
    promises: ["A name that is no option's throws, on whatever object, and so does setting what can only be read."],
    rows: ["O-35", "O-36", "O-37", "O-38", "O-39", "O-40", "O-59", "O-65", "O-16", "O-17", "O-18", "O-19"],
    run: async (bench) => {
      const names = [
        [],
        ["nosuch"],
        ["broadcast"],
        ["dontroute"],
        ["ip-multicast-ttl"],
        ["bindtodevice"],
        ["KEEPALIVE"],
        [1],
        ["a".repeat(60)],
        ["toString"],
      ];
      for (const object of await everybody(bench)) {
        await throws(object, "getoption", "TypeError", ...names);
        await throws(object, "setoption", "TypeError", ...names.map(([name]) => [name, true]), ["error", "x"]);
      }
    },
  },
  {
    id: "sockets/options-misuse/switches",
    promises: ["What is on or off takes a boolean and nothing else."],
    rows: ["O-30", "O-31", "O-32", "O-33", "O-57"],
    run: async (bench) => {
      const SWITCHES = ["keepalive", "tcp-nodelay", "reuseaddr", "reuseport", "ipv6-v6only"];
      for (const object of await everybody(bench)) {
        for (const option of SWITCHES) {
          await throws(object, "setoption", "TypeError", [option, 1], [option], [option, null], [option, "true"]);
        }
      }
    },
  },
  {
    id: "sockets/options-misuse/linger",
    promises: ["linger takes whether it is on, and whole seconds that the kernel can count."],
    rows: ["O-41", "O-42", "O-43", "O-44", "O-45", "O-46", "O-47", "O-58"],
    run: async (bench) => {
      const wrong = [true, undefined, {}, { on: true }, { timeout: 1 }, { on: 1, timeout: 1 }];
      const seconds = [70_000, 65_536, 2.9, -1, NaN];
      for (const object of await everybody(bench)) {
        await throws(object, "setoption", "TypeError", ...wrong.map((value) => ["linger", value]));
        await throws(object, "setoption", "TypeError", ["linger", { on: true, timeout: "5" }]);
        await throws(object, "setoption", "RangeError", ...seconds.map((timeout) => ["linger", { on: true, timeout }]));
      }
    },
  },
  {
    id: "sockets/options-misuse/numbers",
    promises: ["What is a number takes a whole one of at least 0."],
    run: async (bench) => {
      const NUMBERS = ["tcp-keepidle", "tcp-keepcnt", "tcp-keepintvl", "recv-buffer-size", "send-buffer-size"];
      for (const object of await everybody(bench)) {
        for (const option of NUMBERS) {
          await throws(object, "setoption", "TypeError", [option], [option, "12"], [option, true]);
          await throws(object, "setoption", "RangeError", [option, -1], [option, 1.5], [option, 2 ** 31]);
        }
      }
    },
  },
  {
    id: "sockets/options-misuse/changes-nothing",
    promises: ["A setting that throws leaves the option as it was."],
    needs: ["keepalive", "linger"],
    run: async (bench) => {
      const { client } = await bench.pair();
      client.setoption("keepalive", true);
      client.setoption("linger", { on: true, timeout: 3 });
      await throws(client, "setoption", "TypeError", ["keepalive", 0], ["linger", { on: false }]);
      await throws(client, "setoption", "RangeError", ["linger", { on: false, timeout: -1 }]);
      is(
        [client.getoption("keepalive"), client.getoption("linger")],
        [
          [true, null],
          [{ on: true, timeout: 3 }, null],
        ],
      );
    },
  },
];
