/** latin1 and bytes, of an object and of one call, and of a prefix. */
import { is, misuse, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, pattern, textOf, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const ALL = Uint8Array.from({ length: 256 }, (_, code) => code);

export const encodings: readonly Case[] = [
  {
    id: "sockets/encodings/latin1-is-a-character-a-byte",
    promises: ["Under latin1 each byte is the character of its number, both ways."],
    run: atEachClient(
      async ({ client, far }) => {
        is(client.encoding, "latin1");
        is(await client.send(textOf(ALL)), [256, null, null]);
        is(await far.hear(256), textOf(ALL));
        await far.say(ALL);
        is(await client.receive(256), [textOf(ALL), null, null]);
      },
      { encoding: "latin1" },
    ),
  },
  {
    id: "sockets/encodings/bytes-are-bytes",
    promises: ["Under bytes what comes is a Uint8Array, partials too; a line has no CR, and text is sent as UTF-8."],
    run: atEachClient(
      async ({ client, far }) => {
        client.settimeout(0.02);
        is(await client.send(ALL), [256, null, null]);
        is(await client.send("é"), [2, null, null]);
        is(await far.hear(258), `${textOf(ALL)}\xc3\xa9`);
        await far.say(ALL);
        is(await client.receive(256), [ALL, null, null]);
        await far.say("\xffa\rb\r\n\r\xff");
        is(await client.receive(), [bytesOf("\xffab"), null, null]);
        is(await client.receive(), [null, "timeout", bytesOf("\xff")]);
        is(await client.receiveany(), [null, "timeout", new Uint8Array(0)]);
      },
      { encoding: "bytes" },
    ),
  },
  {
    id: "sockets/encodings/bytes-are-the-callers",
    promises: [
      "Bytes that were received are the caller's: nobody else sees or changes them, and their buffer holds nothing else.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(10_000).map((byte) => byte | 1);
      const calls = [
        () => client.receive(100),
        () => client.receiveany(100),
        () => client.receive("*l", null, { maxsize: 100 }),
        () => client.receiveuntil("\0", null, { maxsize: 100 }),
      ];
      await far.say(bytes);
      let at = 0;
      for (const call of [...calls, ...calls, () => client.receive(9000)]) {
        const [data, , partial] = await call();
        const got = data ?? partial ?? bytesOf("");
        is(got, bytes.subarray(at, (at += got.length)));
        is(got.buffer.byteLength, got.length);
        got.fill(0);
      }
      ok(at > 9000, "many bytes to be received");
    },
  },
  {
    id: "sockets/encodings/may-be-of-one-call",
    promises: ["The encoding of a call stands in for the object's, for that call."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say(utf8("é\né\né\né;éééé"));
      is(await client.receive("*l", null, { encoding: "latin1" }), ["Ã©", null, null]);
      is(await client.receive("*l", null, { encoding: "bytes" }), [utf8("é"), null, null]);
      is(await client.receive("*l"), ["é", null, null]);
      is(await client.receiveuntil(";", null, { encoding: "latin1" }), ["Ã©", null, null]);
      is(await client.receive(1, null, { encoding: "latin1" }), ["Ã", null, null]);
      is(await client.receive(1, null, { encoding: "bytes" }), [bytesOf("\xa9"), null, null]);
      is(await client.receiveany(2, { encoding: "latin1" }), ["Ã©", null, null]);
      is(await client.receive(4, null, {}), ["éé", null, null]);
      is(client.encoding, "utf8");
    },
  },
  {
    id: "sockets/encodings/takes-any-prefix",
    promises: ["A prefix is text or bytes, under any encoding, and comes back as the call's encoding has it."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("a\na\na\na\na\na\n");
      is(await client.receive("*l", "é"), ["éa", null, null]);
      is(await client.receive("*l", utf8("é")), ["éa", null, null]);
      is(await client.receive("*l", "é", { encoding: "latin1" }), ["éa", null, null]);
      is(await client.receive("*l", bytesOf("é"), { encoding: "latin1" }), ["éa", null, null]);
      is(await client.receive("*l", "é", { encoding: "bytes" }), [utf8("éa"), null, null]);
      is(await client.receive("*l", bytesOf("é"), { encoding: "bytes" }), [bytesOf("éa"), null, null]);
    },
  },
  {
    id: "sockets/encodings/counts-a-prefix-in-its-bytes",
    promises: ["A prefix counts toward a number with the bytes that it has in the call's encoding."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("abcdefghi");
      is(await client.receive(4, "é"), ["éab", null, null]);
      is(await client.receive(4, "é", { encoding: "latin1" }), ["écde", null, null]);
      is(await client.receive(4, "é", { encoding: "bytes" }), [utf8("éfg"), null, null]);
      is(await client.receive(2, "é"), ["é", null, null]);
    },
  },
  {
    id: "sockets/encodings/finishes-a-prefixs-character",
    promises: ["A character that a prefix in bytes leaves unfinished is finished by what comes, or stays with it."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("a\xe2\x82");
      is(await client.receive(3, null, { encoding: "bytes" }), [bytesOf("a\xe2\x82"), null, null]);
      is(await client.receive("*l", bytesOf("a\xe2\x82")), [null, "timeout", "a"]);
      await far.say("\xac\n");
      is(await client.receive("*l", "a"), ["a€", null, null]);
      is(client.getstats()[0], 5);
    },
  },
  {
    id: "sockets/encodings/refuses-text-that-it-cannot-write",
    promises: ["A prefix, or a delimiter, that the encoding can't write throws before anything is read."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const latin1 = { encoding: "latin1" } as const;
      await far.say("abc\n");
      is(await misuse(() => client.receive("*l", "\udc00")), "TypeError");
      is(await misuse(() => client.receive("*l", bytesOf("\xff"))), "TypeError");
      is(await misuse(() => client.receive("*l", "€", latin1)), "TypeError");
      is(await misuse(() => client.receiveuntil("€", null, latin1)), "TypeError");
      is([client.dirty(), client.getstats()[0]], [false, 0]);
      is(await client.receive(), ["abc", null, null]);
    },
  },
];
