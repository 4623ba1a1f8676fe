/** `send`: which bytes go out, and what index it answers. */
import { is, misuse } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, pattern, textOf, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

type Range = readonly [i: number | null, j: number | null];

export const send: readonly Case[] = [
  {
    id: "sockets/send/answers-the-last-index",
    promises: ["Data goes out as it is, whatever its bytes, and the answer is the index of the last one."],
    rows: ["W-01", "W-38", "W-61", "ST-15-06"],
    run: atEachClient(async ({ client, far }) => {
      is(await client.send("x"), [1, null, null]);
      is(await client.send("hello"), [5, null, null]);
      is(await client.send("a\0b"), [3, null, null]);
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      is(await client.send(every), [256, null, null]);
      is(await far.hear(265), `xhelloa\0b${textOf(every)}`);
    }),
  },
  {
    id: "sockets/send/reads-indices-as-string-sub",
    promises: ["i and j choose bytes as `string.sub` does: from 1, negative from the end, cut to what there is."],
    // prettier-ignore
    rows: [
      "W-03", "W-04", "W-05", "W-08", "W-09", "W-10", "W-11", "W-12", "W-13", "W-14", "W-15", "W-16", "W-17", "W-22",
      "W-25", "W-26", "W-31",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const says = async (text: string, last: number, ...ranges: readonly Range[]): Promise<void> => {
        for (const [i, j] of ranges) {
          is(await client.send("hello", i, j), [last, null, null], `from ${i} to ${j}`);
          is(await far.hear(text.length), text, `from ${i} to ${j}`);
        }
      };
      await says("hello", 5, [1, null], [0, null], [-5, null], [-6, null], [-100, null], [null, null]);
      await says("llo", 5, [3, null], [-3, -1]);
      await says("o", 5, [5, null], [-1, null]);
      await says("ello", 5, [2, 100], [2, -1], [2, null]);
      await says("ell", 4, [2, 4], [2, -2]);
      await says("hel", 3, [null, 3]);
      await says("he", 2, [-100, 2]);
      await says("h", 1, [1, -5], [1, 1]);
    },
  },
  {
    id: "sockets/send/nothing-of-an-empty-range",
    promises: ["Where i is past j nothing goes out, and the answer is i - 1, even beyond the data."],
    // prettier-ignore
    rows: [
      "W-02", "W-06", "W-07", "W-18", "W-19", "W-20", "W-21", "W-23", "W-24", "W-30", "W-32", "W-33", "W-34", "W-48",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const nothing = async (data: string, last: number, ...ranges: readonly Range[]): Promise<void> => {
        for (const [i, j] of ranges) is(await client.send(data, i, j), [last, null, null], `from ${i} to ${j}`);
      };
      await nothing("", 0, [null, null], [1, 0], [-1, null], [-5, null]);
      await nothing("", 4, [5, null]);
      await nothing("hello", 0, [1, 0], [1, -6], [1, -100], [0, 0]);
      await nothing("hello", 2, [3, 2]);
      await nothing("hello", 3, [4, 2], [-2, -3]);
      await nothing("hello", 5, [6, null]);
      await nothing("hello", 9, [10, null]);
      await nothing("hello", 2 ** 40 - 1, [2 ** 40, null]);
      client.shutdown();
      is(await far.hearAll(), ["", "end"]);
    },
  },
  {
    id: "sockets/send/of-nothing-succeeds-when-closed",
    promises: ["An empty range succeeds on a closed object too; anything else answers `closed` with i - 1."],
    rows: ["W-54"],
    run: async (bench) => {
      const { client } = await bench.pair();
      await client.close();
      is(await client.send("x"), [null, "closed", 0]);
      is(await client.send("hello", 3), [null, "closed", 2]);
      is(await client.send(""), [0, null, null]);
      is(await client.send("hello", 6), [5, null, null]);
    },
  },
  {
    id: "sockets/send/counts-bytes-of-text",
    promises: ["Indices are bytes of the text as it goes out, and not its characters."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(await client.send("añ€😀"), [10, null, null]);
      is(await client.send("añ€😀", 2, 3), [3, null, null]);
      is(await client.send("añ€😀", -4), [10, null, null]);
      is(await far.hear(16), textOf(utf8("añ€😀ñ😀")));
    },
  },
  {
    id: "sockets/send/encodes-as-the-object-does",
    promises: ["Text goes out as UTF-8, from an object of bytes too; under latin1 a character is a byte."],
    run: async (bench) => {
      for (const encoding of ["utf8", "bytes", "latin1"] as const) {
        const { client, far } = await bench.pair({ encoding });
        const expected = encoding === "latin1" ? "\u0000\u0080é\u00ff" : textOf(utf8("\u0000\u0080é\u00ff"));
        is(await client.send("\u0000\u0080é\u00ff"), [expected.length, null, null], encoding);
        is(await client.send(bytesOf("\u0080\u00ff")), [2, null, null], encoding);
        is(await far.hear(expected.length + 2), `${expected}\u0080\u00ff`, encoding);
      }
    },
  },
  {
    id: "sockets/send/refuses-half-a-character",
    promises: ["Text with a lone surrogate throws before any byte of it is sent, wherever it is."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(await misuse(() => client.send("ab\ud800c")), "TypeError");
      is(await misuse(() => client.send("ab\udc00", 1, 2)), "TypeError");
      is(await client.send("well\ud83c\udf19"), [8, null, null]);
      is(await far.hear(8), textOf(utf8("well🌙")));
    },
  },
  {
    id: "sockets/send/refuses-what-is-not-latin1",
    promises: ["Under latin1 a character above 0xFF throws before any byte is sent."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "latin1" });
      is(await misuse(() => client.send("abc€")), "TypeError");
      is(await misuse(() => client.send("abc\u0100", 1, 2)), "TypeError");
      is(await client.send("\u00ff"), [1, null, null]);
      is(await far.hear(1), "\u00ff");
    },
  },
  {
    id: "sockets/send/leaves-the-data-to-its-owner",
    promises: ["Data may be changed as soon as the promise has settled."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const data = pattern(50_000);
      const before = textOf(data);
      is(await client.send(data), [50_000, null, null]);
      data.fill(0);
      is(await far.hear(50_000), before);
    },
  },
];
