/** utf8: what is no text, and who gets it. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const textInvalid: readonly Case[] = [
  {
    id: "sockets/text-invalid/consumes-nothing",
    promises: [
      "Bytes that are no UTF-8 are `invalid utf-8` with the prefix alone, whatever was asked for; then they are still there.",
    ],
    run: atEachClient(async ({ client, far }) => {
      await far.say("a\xffb\n;");
      far.end();
      is(await client.receive("*l", "p"), [null, "invalid utf-8", "p"]);
      is(await client.receive(3, "p"), [null, "invalid utf-8", "p"]);
      is(await client.receiveuntil(";", "p"), [null, "invalid utf-8", "p"]);
      is(await client.receive("*a", "p"), [null, "invalid utf-8", "p"]);
      is(await client.receiveany(), [null, "invalid utf-8", ""]);
      is(client.getstats()[0], 0);
      is(await client.receive("*a", "p", { encoding: "bytes" }), [bytesOf("pa\xffb\n;"), null, null]);
      is(client.getstats()[0], 5);
    }),
  },
  {
    id: "sockets/text-invalid/can-be-had-otherwise",
    promises: [
      "What is `invalid utf-8` can be received as bytes, as latin1, or up to where it goes wrong; then text goes on.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("a\xff\nb\xff\nc\xff\nd\n");
      is(await client.receive(), [null, "invalid utf-8", ""]);
      is(await client.receive("*l", null, { encoding: "bytes" }), [bytesOf("a\xff"), null, null]);
      is(await client.receive(), [null, "invalid utf-8", ""]);
      is(await client.receive("*l", null, { encoding: "latin1" }), ["b\xff", null, null]);
      is(await client.receive(), [null, "invalid utf-8", ""]);
      is(await client.receive(1), ["c", null, null]);
      is(await client.receive(2, null, { encoding: "latin1" }), ["\xff\n", null, null]);
      is(await client.receive(), ["d", null, null]);
    },
  },
  {
    id: "sockets/text-invalid/is-any-that-the-standard-forbids",
    promises: ["Overlong forms, surrogates, code points above 10FFFF and stray bytes are no UTF-8."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      for (const wrong of [
        "\xc0\x80",
        "\xe0\x80\x80",
        "\xed\xa0\x80",
        "\xf4\x90\x80\x80",
        "\xf8",
        "\x80",
        "\xe2\x82",
      ]) {
        await far.say(`${wrong}\n`);
        is(await client.receive(), [null, "invalid utf-8", ""]);
        is(await client.receive("*l", null, { encoding: "latin1" }), [wrong, null, null]);
      }
    },
  },
  {
    id: "sockets/text-invalid/is-a-count-that-ends-within-a-character",
    promises: ["A count that ends within a character is `invalid utf-8`; one byte more, and it is text."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say(utf8("€é"));
      is(await client.receive(1), [null, "invalid utf-8", ""]);
      is(await client.receive(2), [null, "invalid utf-8", ""]);
      is(await client.receive(4, "p"), ["p€", null, null]);
      is(await client.receive(1, null, { encoding: "latin1" }), ["\xc3", null, null]);
      is(await client.receive(1), [null, "invalid utf-8", ""]);
      is(await client.receive(1, null, { encoding: "bytes" }), [bytesOf("\xa9"), null, null]);
    },
  },
  {
    id: "sockets/text-invalid/is-an-end-within-a-character",
    promises: [
      "An end of stream within a character is `invalid utf-8`, whatever was asked for; its bytes are still there.",
    ],
    run: atEachClient(async ({ client, far }) => {
      await far.say("a\xe2\x82");
      far.end();
      for (const wish of ["*l", "*a", 9] as const) {
        is(await client.receive(wish, "p"), [null, "invalid utf-8", "p"]);
      }
      is(await client.receiveuntil(";"), [null, "invalid utf-8", ""]);
      is(await client.receiveany(1), ["a", null, null]);
      is(await client.receiveany(), [null, "invalid utf-8", ""]);
      is(await client.receive("*a", null, { encoding: "bytes" }), [bytesOf("\xe2\x82"), null, null]);
      is(await client.receive(), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/text-invalid/may-be-in-a-partial",
    promises: [
      "What a timeout or `oversized` would give, and is no UTF-8, is `invalid utf-8`, and consumed by nobody.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("a\xffbc");
      is(await client.receive("*l", "p"), [null, "invalid utf-8", "p"]);
      is(await client.receive("*l", null, { maxsize: 3 }), [null, "invalid utf-8", ""]);
      is(await client.receive("*l", null, { maxsize: 1 }), [null, "oversized", "a"]);
      is(await client.receive("*l", null, { encoding: "latin1" }), [null, "timeout", "\xffbc"]);
    },
  },
];
