/** Lines that have come together: each is given as if it had come alone. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const linesAhead: readonly Case[] = [
  {
    id: "sockets/lines-ahead/are-counted-each",
    promises: ["Of lines that came together each counts as received when it is given, with its CRs and its LF."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("one\r\n\ntw\ro\nrest");
      await client.receive(0); // for all to come
      for (const [line, count] of [
        ["one", 5],
        ["", 6],
        ["two", 11],
      ] as const) {
        is(await client.receive(), [line, null, null]);
        is([client.getstats()[0], client.dirty()], [count, true]);
      }
      is(await client.receive(4), ["rest", null, null]);
      is([client.getstats()[0], client.dirty()], [15, false]);
    }),
  },
  {
    id: "sockets/lines-ahead/of-any-characters",
    promises: ["Lines that came together are told apart by their bytes, however many bytes a character takes."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const lines = ["añb", "€", "plain", "", "😀😀", "end"];
      await far.say(utf8(lines.map((line) => `${line}\n`).join("")));
      await client.receive(0);
      for (const line of lines) is(await client.receive(), [line, null, null]);
      is(client.dirty(), false);
    },
  },
  {
    id: "sockets/lines-ahead/of-maxsize-at-most",
    promises: ["A line that is longer than the object's maxsize is oversized too where it came with others."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("one\ntoo long\nfives\r\n");
      await client.receive(0);
      is(await client.receive(), ["one", null, null]);
      is(await client.receive(), [null, "oversized", "too l"]);
      is(await client.receive(), ["ong", null, null]);
      is(await client.receive(), ["fives", null, null]);
    },
  },
  {
    id: "sockets/lines-ahead/between-other-calls",
    promises: [
      "Calls for a count, or for what is there, take from between lines, and the next line begins after them.",
    ],
    run: atEachClient(async ({ client, far }) => {
      await far.say("one\n12two\n34567");
      await client.receive(0);
      is(await client.receive(), ["one", null, null]);
      is(await client.receive(2), ["12", null, null]);
      is(await client.receive(), ["two", null, null]);
      is(await client.receive(2), ["34", null, null]);
      is(await client.receiveany(), ["567", null, null]);
      await far.say("three\nfour\n");
      await client.receive(0);
      is(await client.receive(1), ["t", null, null]);
      is(await client.receive(), ["hree", null, null]);
      is(await client.receive("*l", "and "), ["and four", null, null]);
    }),
  },
];
