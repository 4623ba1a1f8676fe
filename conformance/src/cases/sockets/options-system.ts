/** Options that only a system call can ask for. */
import { is, ok } from "../../bench/assert.ts";
import { BUFFERS } from "../../bench/kernel.ts";
import type { Case } from "../../case.ts";
import { eachKind, optionRefused } from "../../bench/options.ts";

export const optionsSystem: readonly Case[] = [
  {
    id: "sockets/options-system/reuseaddr",
    promises: ["reuseaddr is on for what `bind` made, off for a master, and then what it was set to."],
    rows: ["O-03", "O-60", "O-61"],
    needs: ["reuseaddr", "listen"],
    run: async (bench) => {
      is((await bench.server()).getoption("reuseaddr"), [true, null]);
      const four = bench.keep(bench.socket.tcp4());
      is(four.getoption("reuseaddr"), [false, null]);
      is(four.setoption("reuseaddr", true), [1, null]);
      is(four.getoption("reuseaddr"), [true, null]);
      for (const on of [false, true]) {
        const master = bench.keep(bench.socket.tcp4());
        is(master.setoption("reuseaddr", on), [1, null]);
        is(await master.listen(), [1, null]);
        is(master.getoption("reuseaddr"), [on, null]);
      }
      for (const object of await eachKind(bench)) {
        for (const on of [true, false]) {
          is(object.setoption("reuseaddr", on), [1, null]);
          is(object.getoption("reuseaddr"), [on, null]);
        }
      }
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
    id: "sockets/options-system/what-the-kernel-refuses-changes-nothing",
    promises: ["A value that the kernel refuses is `setsockopt failed`, and the option stays what it was."],
    needs: ["keepalive-tuning"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) {
        is(object.setoption("tcp-keepidle", 33), [1, null]);
        for (const wrong of [0, 40_000]) is(object.setoption("tcp-keepidle", wrong), [null, "setsockopt failed"]);
        is(object.getoption("tcp-keepidle"), [33, null]);
      }
      const four = bench.keep(bench.socket.tcp4());
      is(four.setoption("tcp-keepidle", 0), [null, "setsockopt failed"]);
      is(await four.listen(), [1, null]);
      is(four.getoption("tcp-keepidle"), bench.socket.tcp4().getoption("tcp-keepidle"));
    },
  },
  {
    id: "sockets/options-system/are-each-objects-own",
    promises: [
      "What is set on one object is set on no other: not on one of its kind, nor on its server or its clients.",
    ],
    needs: ["keepalive-tuning", "listen"],
    run: async (bench) => {
      const idle = bench.socket.tcp4().getoption("tcp-keepidle");
      const server = await bench.server();
      const [one, other] = [await bench.pair(), bench.socket.tcp4()];
      await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.setoption("tcp-keepidle", 44), [1, null]);
      is(server.getoption("tcp-keepidle"), idle);
      is(server.setoption("tcp-keepidle", 55), [1, null]);
      is(client.getoption("tcp-keepidle"), [44, null]);
      is(other.setoption("tcp-keepidle", 66), [1, null]);
      for (const object of [one.client, await bench.server(), bench.socket.tcp4()])
        is(object.getoption("tcp-keepidle"), idle);
    },
  },
  {
    id: "sockets/options-system/buffer-sizes",
    promises: ["Buffers have the size that the kernel reports: at least what was asked for."],
    rows: ["O-11", "O-12"],
    needs: ["buffer-sizes"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) {
        const size = (of: (typeof BUFFERS)[number]): number => object.getoption(of)[0] ?? 0;
        for (const option of BUFFERS) {
          ok(size(option) > 0, `a ${option} of a ${object.class}`);
          is(object.setoption(option, 30_000), [1, null]);
          ok(size(option) >= 30_000, `a ${option} of at least what was asked for`);
        }
        const before = size("recv-buffer-size");
        is(object.setoption("send-buffer-size", 1), [1, null]); // the least that the kernel gives
        ok(size("send-buffer-size") > 0 && size("send-buffer-size") < 30_000, "a small send-buffer-size");
        is(size("recv-buffer-size"), before, "the other buffer");
      }
    },
    without: optionRefused(["recv-buffer-size", 20_000], ["send-buffer-size", 30_000]),
  },
];
