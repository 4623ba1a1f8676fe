/** `maxsize`: the most that one receive may gather. */
import { is, misuse } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";

export const maxsize: readonly Case[] = [
  {
    id: "sockets/maxsize/caps-a-line",
    promises: [
      "A line that would pass maxsize is `oversized` with so many bytes; the rest is there for the next call.",
    ],
    run: atEachClient(
      async ({ client, far }) => {
        await far.drip("hello world\nhello\n");
        is(await client.receive(), [null, "oversized", "hello"]);
        is(await client.receive(), [null, "oversized", " worl"]);
        is(await client.receive(), ["d", null, null]);
        is(await client.receive(), ["hello", null, null]);
      },
      { maxsize: 5 },
    ),
  },
  {
    id: "sockets/maxsize/answers-as-soon-as-it-is-passed",
    promises: ["`oversized` does not wait for the line's end."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      client.settimeout(5);
      await far.say("hello!");
      is(await client.receive(), [null, "oversized", "hello"]);
    },
  },
  {
    id: "sockets/maxsize/caps-all",
    promises: [
      "An `*a` that would pass maxsize is `oversized` with so many bytes; the rest is there for the next call.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("hello world");
      far.end();
      is(await client.receive("*a"), [null, "oversized", "hello"]);
      is(await client.receive("*a"), [null, "oversized", " worl"]);
      is(await client.receive("*a"), ["d", null, null]);
    },
  },
  {
    id: "sockets/maxsize/caps-what-comes-before-a-delimiter",
    promises: [
      "What would pass maxsize before its delimiter is `oversized`; the delimiter does not count, nor half of it.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.drip("hello;;hello!;;hello;x;;");
      is(await client.receiveuntil(";;"), ["hello", null, null]);
      is(await client.receiveuntil(";;"), [null, "oversized", "hello"]);
      is(await client.receiveuntil(";;"), ["!", null, null]);
      is(await client.receiveuntil(";;"), [null, "oversized", "hello"]);
      is(await client.receiveuntil(";;"), [";x", null, null]);
    },
  },
  {
    id: "sockets/maxsize/lets-completing-win",
    promises: ["What is complete at exactly maxsize is no failure: its line end is not counted, nor a CR before it."],
    run: atEachClient(
      async ({ client, far }) => {
        const hear = async (): Promise<void> => {
          is(await client.receive(), ["hello", null, null]);
          is(await client.receive(), ["world", null, null]);
          is(await client.receive(5), ["12345", null, null]);
          is(await client.receive("*a"), ["maxed", null, null]);
        };
        const say = async (): Promise<void> => {
          await far.drip("hello\r\n");
          await far.say("world\r\n12345max");
          await far.drip("ed");
          far.end();
        };
        await Promise.all([hear(), say()]);
      },
      { maxsize: 5 },
    ),
  },
  {
    id: "sockets/maxsize/counts-the-prefix",
    promises: ["The prefix counts toward maxsize; what stays behind is read by a call without it."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("def\nghi;jkl");
      far.end();
      is(await client.receive("*l", "abc"), [null, "oversized", "abcde"]);
      is(await client.receive("*l", "a"), ["af", null, null]);
      is(await client.receiveuntil(";", "abc"), [null, "oversized", "abcgh"]);
      is(await client.receive(5, "abc"), ["abci;", null, null]);
      is(await client.receive("*a", "abc"), [null, "oversized", "abcjk"]);
    },
  },
  {
    id: "sockets/maxsize/refuses-what-it-can-never-hold",
    promises: ["A count above maxsize, or a prefix that is not shorter, throws before anything is read."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("hello");
      is(await misuse(() => client.receive(6)), "RangeError");
      is(await misuse(() => client.receive("*l", "abcde")), "RangeError");
      is(await misuse(() => client.receive("*l", "€€", { maxsize: 6 })), "RangeError");
      is(await misuse(() => client.receiveuntil(";", "abcdef")), "RangeError");
      is(await client.receive(5), ["hello", null, null]);
    },
  },
  {
    id: "sockets/maxsize/leaves-room-in-a-timeouts-partial",
    promises: [
      "A timeout's partial is shorter than maxsize, so that it can be the next call's prefix; no byte is lost by that.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      client.settimeout(0.02);
      await far.say("hello");
      is(await client.receive(), [null, "timeout", "hell"]);
      is(await client.receive("*l", "hell"), [null, "timeout", "hell"]);
      await far.say("\n");
      is(await client.receive("*l", "hell"), ["hello", null, null]);
    },
  },
];
