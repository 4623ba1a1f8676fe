/** Arguments that no call for bytes takes: it is said what was expected, before anything is done. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { rejects } from "../../bench/refused.ts";

/** What is no option of any method's, and what is no signal. */
const NO_OPTIONS = [
  5,
  "x",
  [],
  new AbortController().signal,
  { timeout: 1 },
  { signal: {} },
  { signal: "now" },
] as const;

export const misuse: readonly Case[] = [
  {
    id: "sockets/misuse/receive",
    promises: [
      "The pattern of a receive is `*l`, `*a` or a count, its prefix text or bytes; anything else throws, and nothing is read.",
    ],
    rows: ["R-21", "R-22", "R-23", "R-24", "R-25", "R-26", "R-29", "R-30", "R-32", "R-34"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(1);
      await far.say("hello");
      await bench.socket.select([client], null, 5);
      const patterns = ["l", "a", "*line", "*L", "*n", "*x", "*", "", "5", true, {}, 5n];
      await rejects(client, "receive", "TypeError", ...patterns.map((pattern) => [pattern]));
      await rejects(client, "receive", "TypeError", ["*l", 5], ["*l", true], ["*l", {}], [5, new ArrayBuffer(2)]);
      is([client.dirty(), client.getstats().slice(0, 2)], [false, [0, 0]]);
      is(await client.receive(5), ["hello", null, null]);
    },
  },
  {
    id: "sockets/misuse/prefix-before-pattern",
    promises: ["Where both the prefix and the pattern of a receive are wrong, it is the prefix that is told."],
    rows: ["R-35", "R-36"],
    run: async (bench) => {
      const { client } = await bench.pair();
      const told = async (...args: readonly unknown[]): Promise<string> => {
        const answer: unknown = Reflect.apply(client.receive, client, args);
        return Promise.resolve(answer).then(String, String);
      };
      const prefix = await told("*l", {});
      ok(prefix.startsWith("TypeError: ") && prefix.includes("prefix"), `to be told of the prefix, got ${prefix}`);
      for (const pattern of ["*x", -1]) is(await told(pattern, {}), prefix);
    },
  },
  {
    id: "sockets/misuse/receiveany-and-until",
    promises: ["receiveany takes a whole number of at least 1, receiveuntil a delimiter of at least one byte."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("hello");
      await bench.socket.select([client], null, 5);
      await rejects(client, "receiveany", "TypeError", ["5"], [true], ["*l"], [{}]);
      await rejects(client, "receiveany", "RangeError", [0], [-1], [1.5], [NaN], [Infinity]);
      await rejects(client, "receiveuntil", "TypeError", [], [null], [5], [["l"]], ["l", 5]);
      await rejects(client, "receiveuntil", "RangeError", [""], [new Uint8Array(0)]);
      is(await client.receiveuntil("o"), ["hell", null, null]);
    },
  },
  {
    id: "sockets/misuse/send",
    promises: ["send takes text or bytes, and whole numbers as indices; of anything else no byte goes out."],
    rows: ["W-39", "W-40", "W-41", "W-42", "W-43", "W-44"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await rejects(
        client,
        "send",
        "TypeError",
        [],
        [null],
        [5],
        [true],
        [{}],
        [["x"]],
        [new ArrayBuffer(1)],
        ["x", "1"],
        ["x", "y"],
        ["x", {}],
        ["x", 1, true],
      );
      await rejects(client, "send", "RangeError", ["x", 1.5], ["x", NaN], ["x", 1, Infinity], ["x", -(2 ** 53)]);
      is(client.getstats().slice(0, 2), [0, 0]);
      is(await client.send("moon"), [4, null, null]);
      client.shutdown();
      is(await far.hearAll(), ["moon", "end"]);
    },
  },
  {
    id: "sockets/misuse/options",
    promises: ["Options are a plain object of known names; a misspelt one, or a signal in its place, is told."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const master = bench.tcp();
      await far.say("hello");
      await bench.socket.select([client], null, 5);
      const wrong = [...NO_OPTIONS, { encodign: "utf8" }, { encoding: "ascii" }, { maxsize: "5" }];
      for (const options of wrong) {
        await rejects(client, "receive", "TypeError", [5, null, options]);
        await rejects(client, "receiveany", "TypeError", [5, options]);
        await rejects(client, "receiveuntil", "TypeError", ["o", null, options]);
        await rejects(client, "send", "TypeError", ["x", 1, 1, options]);
        await rejects(master, "connect", "TypeError", ["127.0.0.1", 1, options]);
        await rejects(bench.socket, "select", "TypeError", [null, [client], 0, options]);
      }
      await rejects(client, "receive", "RangeError", ...[0, -1, 1.5, NaN].map((maxsize) => [5, null, { maxsize }]));
      await rejects(client, "receive", "RangeError", [5, null, { maxsize: 4 }], ["*l", "abc", { maxsize: 3 }]);
      is(await client.receive(5), ["hello", null, null]);
    },
  },
];
