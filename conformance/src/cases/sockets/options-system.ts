/** Options that only a system call can ask for. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { eachKind, optionRefused } from "../../bench/options.ts";

export const optionsSystem: readonly Case[] = [
  {
    id: "sockets/options-system/reuseaddr",
    promises: ["reuseaddr is on for what `bind` made, off for a master, and then what it was set to."],
    rows: ["O-03"],
    needs: ["reuseaddr", "listen"],
    run: async (bench) => {
      is((await bench.server()).getoption("reuseaddr"), [true, null]);
      const four = bench.keep(bench.socket.tcp4());
      is(four.getoption("reuseaddr"), [false, null]);
      is(four.setoption("reuseaddr", true), [1, null]);
      is(four.getoption("reuseaddr"), [true, null]);
    },
    without: optionRefused(["reuseaddr", true]),
  },
  {
    id: "sockets/options-system/reuseport",
    promises: ["reuseport is off at first, and then what it was set to."],
    rows: ["O-04"],
    needs: ["reuseport"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) {
        is(object.getoption("reuseport"), [false, null]);
        is(object.setoption("reuseport", true), [1, null]);
        is(object.getoption("reuseport"), [true, null]);
      }
    },
    without: optionRefused(["reuseport", true]),
  },
  {
    id: "sockets/options-system/keepalive-tuning",
    promises: ["The tuning of keepalive is what it was set to, also once keepalive is switched on."],
    rows: ["O-07", "O-08", "O-09"],
    needs: ["keepalive-tuning", "keepalive"],
    run: async (bench) => {
      const TUNING = [
        ["tcp-keepidle", 33],
        ["tcp-keepcnt", 4],
        ["tcp-keepintvl", 5],
      ] as const;
      for (const object of await eachKind(bench)) {
        for (const [option, value] of TUNING) is(object.setoption(option, value), [1, null]);
        is(object.setoption("keepalive", true), [1, null]);
        for (const [option, value] of TUNING) is(object.getoption(option), [value, null]);
      }
    },
    without: optionRefused(["tcp-keepidle", 33], ["tcp-keepcnt", 4], ["tcp-keepintvl", 5]),
  },
  {
    id: "sockets/options-system/buffer-sizes",
    promises: ["Buffers have the size that the kernel reports: at least what was asked for."],
    rows: ["O-11", "O-12"],
    needs: ["buffer-sizes"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) {
        for (const option of ["recv-buffer-size", "send-buffer-size"] as const) {
          ok((object.getoption(option)[0] ?? 0) > 0, `a ${option} of a ${object.class}`);
          is(object.setoption(option, 30_000), [1, null]);
          ok((object.getoption(option)[0] ?? 0) >= 30_000, `a ${option} of at least what was asked for`);
        }
      }
    },
    without: optionRefused(["recv-buffer-size", 20_000], ["send-buffer-size", 30_000]),
  },
  {
    id: "sockets/options-system/error",
    promises: ["error is null on what is healthy; after a reset it tells it once, and clears it."],
    rows: ["O-63", "O-64"],
    needs: ["socket-error"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.getoption("error"), [null, null]);
      far.reset();
      await bench.socket.select([client], null, 5);
      is(
        [client.getoption("error"), client.getoption("error")],
        [
          ["closed", null],
          [null, null],
        ],
      );
    },
    without: async (bench) => {
      for (const object of await eachKind(bench)) is(object.getoption("error"), [null, "unsupported"]);
    },
  },
];
