/** `receive("*l")`. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const receiveLine: readonly Case[] = [
  {
    id: "sockets/receive-line/drops-every-cr",
    promises: ["A line comes without its LF, and without any CR, wherever it was."],
    rows: ["R-03", "R-04"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("\rhe\rllo\r\r\nnext\n");
      is(await client.receive("*l"), ["hello", null, null]);
      is(await client.receive("*l"), ["next", null, null]);
    }),
  },
  {
    id: "sockets/receive-line/is-what-receive-means",
    promises: ["A line is received where no pattern is given, and ends with LF or CRLF."],
    rows: ["R-01", "R-02", "R-27", "RC-09"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("hello\nworld\r\nmoon\n");
      is(await client.receive(), ["hello", null, null]);
      is(await client.receive(undefined), ["world", null, null]);
      is(await client.receive(null), ["moon", null, null]);
      is(await client.receive(), [null, "timeout", ""]);
      far.end();
      is(await client.receive(), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-line/may-be-empty",
    promises: ["Each LF ends a line, and what is between two of them is empty where there is nothing but CRs."],
    rows: ["R-05", "R-06"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("\r\n\n\r\r\nx\n\n\r\n");
      for (const line of ["", "", "", "x", "", ""]) is(await client.receive(), [line, null, null]);
      is(await client.receive(), [null, "timeout", ""]);
    },
  },
  {
    id: "sockets/receive-line/comes-in-any-pieces",
    promises: ["A line is the same however its bytes were cut, between CR and LF too."],
    run: atEachClient(async ({ client, far }) => {
      const hear = async (): Promise<void> => {
        for (const line of ["ab", "", "c"]) is(await client.receive(), [line, null, null]);
      };
      await Promise.all([hear(), far.drip("a\rb\r\n\r\nc\n")]);
    }),
  },
  {
    id: "sockets/receive-line/leaves-no-cr-to-a-partial",
    promises: ["A timeout's partial of a line has no CR either, although the LF after it may come later."],
    rows: ["R-07", "R-17"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("abc\rdef\r");
      is(await client.receive(), [null, "timeout", "abcdef"]);
      is(await client.receive(1), [null, "timeout", ""], "the CR is consumed");
      await far.say("\nghi\n");
      is(await client.receive("*l", "abcdef"), ["abcdef", null, null]);
      is(await client.receive(), ["ghi", null, null]);
    },
  },
  {
    id: "sockets/receive-line/goes-on-from-a-partial",
    promises: [
      "After a timeout the line goes on with what had come, where that is the prefix, and otherwise with the rest.",
    ],
    rows: ["RC-05"],
    run: atEachClient(async ({ client, far }) => {
      client.settimeout(0.02);
      await far.say("par");
      is(await client.receive(), [null, "timeout", "par"]);
      await far.say("tial\npar");
      is(await client.receive("*l", "par"), ["partial", null, null]);
      is(await client.receive(), [null, "timeout", "par"]);
      await far.say("tial\n");
      is(await client.receive(), ["tial", null, null]);
    }),
  },
  {
    id: "sockets/receive-line/needs-its-lf",
    promises: [
      "A line that the peer's end cuts short is an error with what had come, without CRs; then nothing is left.",
    ],
    rows: ["R-08", "R-09", "R-10", "R-11"],
    run: async (bench) => {
      const partials = { "abc\rdef": "abcdef", "abc\r": "abc", "\r": "", "": "" };
      for (const [said, partial] of Object.entries(partials)) {
        const { client, far } = await bench.pair();
        await far.say(said);
        far.end();
        is(await client.receive(), [null, "closed", partial]);
        is(await client.receive(), [null, "closed", ""]);
      }
    },
  },
  {
    id: "sockets/receive-line/fails-at-a-reset-with-what-had-come",
    promises: ["A line that a reset cuts short is `closed` with what had come; then nothing is left."],
    rows: ["R-38"],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { socket }) => {
      await far.say("abc");
      await socket.select([client]);
      far.reset();
      is(await client.receive(), [null, "closed", "abc"]);
      is(await client.receive(), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-line/keeps-every-other-byte",
    promises: ["No byte but CR and LF means anything in a line, not even zero."],
    rows: ["R-12", "R-13"],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "latin1" });
      const others = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join("");
      await far.say(`${others.replace("\n", "")}\na\0b\0\n`);
      is(await client.receive(), [others.replace(/[\r\n]/g, ""), null, null]);
      is(await client.receive(), ["a\0b\0", null, null]);
    },
  },
  {
    id: "sockets/receive-line/has-any-length",
    promises: ["A line may be of any length, and end where a chunk does."],
    rows: ["R-14", "R-15", "R-16"],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      for (const length of [8191, 8192, 100_000, 1_048_576]) {
        const line = pattern(length, length).map((byte) => byte | 16);
        const say = async (): Promise<void> => {
          await far.say(line);
          await far.say("\r\nnext\n");
        };
        const [answer] = await Promise.all([client.receive(), say()]);
        is(answer, [line, null, null]);
        is(await client.receive(), [bytesOf("next"), null, null]);
      }
    },
  },
];
