/** The prefix of a receive: what the caller has already. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const receivePrefix: readonly Case[] = [
  {
    id: "sockets/receive-prefix/counts-toward-the-number",
    promises: ["A prefix counts toward a number: only what it lacks is read."],
    rows: ["N-06", "N-09", "N-10"],
    run: atEachClient(async ({ client, far }) => {
      client.settimeout(0.02);
      await far.say("hello world");
      is(await client.receive(8, "abc"), ["abchello", null, null]);
      is(await client.receive(9, "ab"), [null, "timeout", "ab world"]);
      far.end();
      is(await client.receive(9, "ab world"), [null, "closed", "ab world"]);
    }),
  },
  {
    id: "sockets/receive-prefix/that-suffices-reads-nothing",
    promises: ["A prefix that is as long as the count, or longer, comes back whole, and nothing is read."],
    rows: ["N-07", "N-08"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      is(await client.receive(3, "abc"), ["abc", null, null]);
      is(await client.receive(2, "abcdef"), ["abcdef", null, null]);
      await far.say("hello");
      is(await client.receive(3, "abc"), ["abc", null, null]);
      is(client.getstats()[0], 0);
      is(await client.receive(5), ["hello", null, null]);
    },
  },
  {
    id: "sockets/receive-prefix/suffices-for-zero",
    promises: ["With any prefix `receive(0)` succeeds at once, with nothing there and after the end."],
    rows: ["N-14", "N-15"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      is(await client.receive(0, "pre"), ["pre", null, null]);
      client.settimeout(null);
      far.end();
      is(await client.receive(), [null, "closed", ""]);
      is(await client.receive(0, "pre"), ["pre", null, null]);
      is(await client.receive(0), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-prefix/is-kept-as-it-is",
    promises: ["CR and LF in a prefix stay, and end no line."],
    rows: ["R-18", "R-28"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("x\r\nabc\n");
      is(await client.receive("*l", "p\r\nq"), ["p\r\nqx", null, null]);
      is(await client.receive(null, "P\r"), ["P\rabc", null, null]);
    },
  },
  {
    id: "sockets/receive-prefix/begins-every-partial",
    promises: ["A partial begins with the prefix, whatever cut the call short and whatever was asked for."],
    rows: ["R-18", "R-19"],
    run: atEachClient(async ({ client, far }) => {
      client.settimeout(0.01);
      await far.say("y");
      is(await client.receive("*l", "again-"), [null, "timeout", "again-y"]);
      is(await client.receive("*a", "again-"), [null, "timeout", "again-"]);
      is(await client.receiveuntil(";", "again-"), [null, "timeout", "again-"]);
      await far.say("tail");
      far.end();
      is(await client.receive("*l", "pre-"), [null, "closed", "pre-tail"]);
      is(await client.receive("*l", "pre-"), [null, "closed", "pre-"]);
      is(await client.receive("*a", "pre-"), [null, "closed", "pre-"]);
      is(await client.receive(9, "pre-"), [null, "closed", "pre-"]);
      is(await client.receiveuntil(";", "pre-"), [null, "closed", "pre-"]);
    }),
  },
  {
    id: "sockets/receive-prefix/may-be-empty",
    promises: ["A prefix that is empty, or null, is none."],
    rows: ["N-32"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("hello\nabc");
      far.end();
      is(await client.receive(5, ""), ["hello", null, null]);
      is(await client.receive("*l", null), ["", null, null]);
      is(await client.receive(0, ""), ["", null, null]);
      is(await client.receive("*a", new Uint8Array(0)), ["abc", null, null]);
      is(await client.receive(0, ""), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-prefix/comes-back-from-a-closed-object",
    promises: ["A closed object answers `closed` with the prefix, unless that suffices."],
    rows: ["RC-03"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("left");
      await client.receive(0);
      await client.close();
      for (const pattern of ["*l", "*a", 0] as const) is(await client.receive(pattern), [null, "closed", ""]);
      for (const pattern of ["*l", "*a", 9] as const) is(await client.receive(pattern, "pre"), [null, "closed", "pre"]);
      is(await client.receiveuntil(";", "pre"), [null, "closed", "pre"]);
      is(await client.receive(3, "abc"), ["abc", null, null]);
    }),
  },
  {
    id: "sockets/receive-prefix/stays-the-callers",
    promises: [
      "A prefix in bytes is not kept: the caller may change it while the call waits, and it is no part of the result.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const prefix = bytesOf("abc");
      const call = client.receive(6, prefix);
      prefix.fill(0);
      await far.say("def");
      is(await call, [bytesOf("abcdef"), null, null]);
      const [whole] = await client.receive(3, prefix);
      prefix.fill(1);
      is(whole, bytesOf("\0\0\0"));
    },
  },
];
