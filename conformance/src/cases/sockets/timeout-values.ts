/** `settimeout` and `gettimeout`: which limit is set, and to what. */
import type { TcpObject } from "@moonsocket/core";
import { is, misuse, show } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

/** A wrong value, or mode, of which the types would not let through. */
const setWrong = (object: TcpObject, value: unknown, mode?: unknown): Promise<string> =>
  misuse(() => Reflect.apply(object.settimeout, object, [value, mode]));

export const timeoutValues: readonly Case[] = [
  {
    id: "sockets/timeout-values/none-at-first",
    promises: ["A new object has neither limit: gettimeout says -1 for both."],
    rows: ["T-01"],
    run: async (bench) => {
      is(bench.tcp().gettimeout(), [-1, -1]);
      is((await bench.pair()).client.gettimeout(), [-1, -1]);
    },
  },
  {
    id: "sockets/timeout-values/each-mode-its-own",
    promises: [
      "`b`, and no mode, set the block limit, `t` and `r` the total; setting one leaves the other, and gives 1.",
    ],
    rows: ["T-02", "T-05", "T-07", "T-08", "T-09", "T-10", "T-15", "T-20"],
    run: async (bench) => {
      const master = bench.tcp();
      const set = (value: number | null, mode?: "b" | "t" | "r"): unknown[] => [
        master.settimeout(value, mode),
        ...master.gettimeout(),
      ];
      is(set(2), [1, 2, -1]);
      is(set(0, "b"), [1, 0, -1]);
      is(set(0.25, undefined), [1, 0.25, -1]);
      is(set(4, "t"), [1, 0.25, 4]);
      is(set(8, "r"), [1, 0.25, 8]);
      is(set(Infinity), [1, Infinity, 8]);
      is(set(null), [1, -1, 8]);
      is(set(3), [1, 3, 8]);
    },
  },
  {
    id: "sockets/timeout-values/no-limit-is-minus-one",
    promises: ["Nothing, null and any negative number take a limit away: gettimeout says -1."],
    rows: ["T-03", "T-04", "T-19"],
    run: async (bench) => {
      const master = bench.tcp();
      for (const none of [undefined, null, -1, -0.5, -5, -Infinity]) {
        master.settimeout(2);
        master.settimeout(2, "t");
        is([master.settimeout(none), master.settimeout(none, "t")], [1, 1]);
        is(master.gettimeout(), [-1, -1], String(none));
      }
      master.settimeout(2);
      is([master.settimeout(), master.gettimeout()], [1, [-1, -1]]);
    },
  },
  {
    id: "sockets/timeout-values/minus-zero-is-zero",
    promises: ["-0 is a limit of zero."],
    rows: ["T-53"],
    run: async (bench) => {
      const { client } = await bench.pair();
      client.settimeout(-0);
      is(client.gettimeout(), [0, -1]);
      is(await client.receive(), [null, "timeout", ""]);
    },
  },
  {
    id: "sockets/timeout-values/unknown-mode-changes-nothing",
    promises: ["A mode other than `b`, `t` and `r`, to the letter, is a TypeError and leaves both limits."],
    rows: ["T-11", "T-12", "T-14", "T-21"],
    run: async (bench) => {
      const master = bench.tcp();
      master.settimeout(7);
      for (const mode of ["x", "", "total", "B", 2, null, {}]) {
        is(await setWrong(master, 2, mode), "TypeError", show(mode));
        is(master.gettimeout(), [7, -1], show(mode));
      }
    },
  },
  {
    id: "sockets/timeout-values/no-number-changes-nothing",
    promises: ["A limit that is no number, a numeric string too, is a TypeError, NaN a RangeError; both limits stay."],
    rows: ["T-17", "T-18", "T-22"],
    run: async (bench) => {
      const master = bench.tcp();
      master.settimeout(7);
      for (const value of ["abc", "1.5", true, {}, [2], 2n])
        is(await setWrong(master, value), "TypeError", show(value));
      is(await setWrong(master, NaN), "RangeError");
      is(await setWrong(master, NaN, "t"), "RangeError");
      is(master.gettimeout(), [7, -1]);
    },
  },
  {
    id: "sockets/timeout-values/kept-through-connect",
    promises: ["What was set on a master holds for the client that it becomes."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const client = bench.tcp();
      client.settimeout(5);
      is(await client.connect(listener.local.ip, listener.local.port), [1, null]);
      is(client.gettimeout(), [5, -1]);
    },
  },
];
