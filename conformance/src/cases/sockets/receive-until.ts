/** `receiveuntil`. */
import { is, misuse } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, join, pattern, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const receiveUntil: readonly Case[] = [
  {
    id: "sockets/receive-until/consumes-its-delimiter",
    promises: ["The delimiter is consumed and not returned; every other byte is, CR and LF too."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("a: 1\r\n\r\nbo\rdy\n;;;x");
      is(await client.receiveuntil("\r\n\r\n"), ["a: 1", null, null]);
      is(await client.receiveuntil(";"), ["bo\rdy\n", null, null]);
      is(await client.receiveuntil(";"), ["", null, null]);
      is(await client.receive(2), [";x", null, null]);
    }),
  },
  {
    id: "sockets/receive-until/finds-a-delimiter-in-pieces",
    promises: ["A delimiter is found wherever it was cut."],
    run: atEachClient(async ({ client, far }) => {
      const hear = async (): Promise<unknown[]> => [
        await client.receiveuntil("\r\n\r\n"),
        await client.receiveuntil("END"),
        await client.receive(1),
      ];
      const [answers] = await Promise.all([hear(), far.drip("one\r\n\r\ntwoEND!").then(() => far.end())]);
      is(answers, [
        ["one", null, null],
        ["two", null, null],
        ["!", null, null],
      ]);
    }),
  },
  {
    id: "sockets/receive-until/finds-a-delimiter-that-repeats-itself",
    promises: ["A delimiter that begins anew within itself is found where it ends first."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(5);
      for (const [delimiter, said, expected] of [
        ["aab", "aaab", "a"],
        ["abac", "ababac", "ab"],
        ["abcabd", "abcabcabd", "abc"],
        ["\r\n\r\n", "x\r\n\r\r\n\r\n", "x\r\n\r"],
        ["aa", "aa", ""],
      ] as const) {
        await far.say(`${said}|`);
        is(await client.receiveuntil(delimiter), [expected, null, null], delimiter);
        is(await client.receive(1), ["|", null, null]);
        const [answer] = await Promise.all([client.receiveuntil(delimiter), far.drip(said)]);
        is(answer, [expected, null, null], `${delimiter} in pieces`);
      }
    },
  },
  {
    id: "sockets/receive-until/takes-any-delimiter",
    promises: ["A delimiter is text in the call's encoding or bytes, of at least one byte."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(5);
      await far.say(utf8("a€b"));
      is(await client.receiveuntil("€"), ["a", null, null]);
      await far.say("\xe9c\xff\0d");
      is(await client.receiveuntil("é", null, { encoding: "latin1" }), ["b", null, null]);
      is(await client.receiveuntil(Uint8Array.of(0xff, 0)), ["c", null, null]);
      is(await misuse(() => client.receiveuntil("")), "RangeError");
      is(await misuse(() => client.receiveuntil(new Uint8Array(0))), "RangeError");
      is(await client.receive(1), ["d", null, null]);
    },
  },
  {
    id: "sockets/receive-until/keeps-its-delimiters-bytes",
    promises: ["The caller may change the delimiter's bytes while the call waits."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(5);
      const delimiter = bytesOf("--");
      const call = client.receiveuntil(delimiter);
      delimiter.fill(0);
      await far.say("a\0\0b--c");
      is(await call, ["a\0\0b", null, null]);
    },
  },
  {
    id: "sockets/receive-until/leaves-half-a-delimiter",
    promises: [
      "What may be the delimiter's beginning is in no timeout's partial: it stays, and may still become the delimiter.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("xy\r\n");
      is(await client.receiveuntil("\r\n\r\n"), [null, "timeout", "xy"]);
      is(client.getstats()[0], 2);
      await far.say("\r\nz");
      is(await client.receiveuntil("\r\n\r\n", "xy"), ["xy", null, null]);
      is(await client.receive(1), ["z", null, null]);
    },
  },
  {
    id: "sockets/receive-until/gives-half-a-delimiter-that-was-none",
    promises: ["What only looked like the delimiter's beginning is data, and comes in its place."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("xy\r\n");
      is(await client.receiveuntil("\r\n\r\n"), [null, "timeout", "xy"]);
      await far.say("ab\r\n\r\n");
      is(await client.receiveuntil("\r\n\r\n", "xy"), ["xy\r\nab", null, null]);
    },
  },
  {
    id: "sockets/receive-until/is-closed-by-the-end",
    promises: ["Without its delimiter `receiveuntil` is `closed` with all that came, half a delimiter too."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("xy\r\n");
      far.end();
      is(await client.receiveuntil("\r\n\r\n", "> "), [null, "closed", "> xy\r\n"]);
      is(await client.receiveuntil("\r\n\r\n"), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-until/does-not-look-into-its-prefix",
    promises: ["No part of the delimiter is looked for in the prefix."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("b|ab");
      is(await client.receiveuntil("ab", "a"), ["ab|", null, null]);
    },
  },
  {
    id: "sockets/receive-until/has-any-length",
    promises: ["What comes before a delimiter may be of any length, and so may the delimiter."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      client.settimeout(5);
      const [data, almost] = [pattern(400_000), bytesOf("a".repeat(100_000))];
      const delimiter = bytesOf("a".repeat(70_000) + "b");
      const [answer] = await Promise.all([
        client.receiveuntil(delimiter),
        far.say(join([data, almost, delimiter, bytesOf("rest")])),
      ]);
      is(answer, [join([data, almost]), null, null]);
      is(await client.receive(4), [bytesOf("rest"), null, null]);
    },
  },
];
