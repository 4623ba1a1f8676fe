/** utf8: text that never corrupts data. */
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

/** Characters of one to four bytes. */
const MOON = "moon, lune, луна, 月, 🌙";

export const text: readonly Case[] = [
  {
    id: "sockets/text/is-utf-8-unless-said-otherwise",
    promises: ["Text is UTF-8 both ways, and counts are counts of its bytes."],
    run: atEachClient(async ({ client, far }) => {
      const bytes = utf8(MOON);
      is(await client.send(MOON), [bytes.length, null, null]);
      is(bytesOf(await far.hear(bytes.length)), bytes);
      await far.say(utf8(`${MOON}\n€é`));
      is(await client.receive(), [MOON, null, null]);
      is(await client.receive(3), ["€", null, null]);
      is(await client.receive(2), ["é", null, null]);
      is(client.getstats().slice(0, 2), [bytes.length + 6, bytes.length]);
    }),
  },
  {
    id: "sockets/text/keeps-a-byte-order-mark",
    promises: ["A byte-order mark is a character like any other: it stays, wherever it is."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const marked = "\uFEFFmoon";
      await far.say(utf8(`${marked}\n${marked};${marked}`));
      is(await client.receive(), [marked, null, null]);
      is(await client.receiveuntil(";", marked), [marked + marked, null, null]);
      is(await client.receive(3), ["\uFEFF", null, null]);
      is(await client.receive(4), ["moon", null, null]);
    },
  },
  {
    id: "sockets/text/comes-in-any-pieces",
    promises: ["A character is whole wherever its bytes were cut, whatever was asked for."],
    run: atEachClient(async ({ client, far }) => {
      const hear = async (): Promise<void> => {
        is(await client.receive(), [MOON, null, null]);
        is(await client.receive(utf8(MOON).length), [MOON, null, null]);
        is(await client.receiveuntil("€"), [MOON, null, null]);
        is(await client.receive("*a"), [MOON, null, null]);
      };
      await Promise.all([hear(), far.drip(utf8(`${MOON}\n${MOON}${MOON}€${MOON}`)).then(() => far.end())]);
    }),
  },
  {
    id: "sockets/text/survives-large-chunks",
    promises: ["Long text comes as it was sent, though every chunk ends somewhere in a character."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const long = "€🌙é".repeat(40_000);
      const [answer] = await Promise.all([client.receive("*a"), far.say(utf8(long)).then(() => far.end())]);
      ok(answer[0] === long, "the very text that was sent");
    },
  },
  {
    id: "sockets/text/has-whole-characters-in-a-partial",
    promises: ["A timeout's partial has whole characters only; the first bytes of another stay for the next call."],
    run: atEachClient(async ({ client, far }) => {
      client.settimeout(0.01);
      const [moon, rest] = [utf8("🌙").subarray(0, 3), utf8("🌙").subarray(3)];
      const ask = [
        () => client.receive("*l", "p"),
        () => client.receive("*a", "p"),
        () => client.receive(5, "p"),
        () => client.receiveuntil("\n", "p"),
      ];
      for (const again of ask) {
        await far.say(moon);
        is(await again(), [null, "timeout", "p"]);
        is(client.dirty(), true);
        await far.say(rest);
        is(await client.receive(4), ["🌙", null, null]);
      }
    }),
  },
  {
    id: "sockets/text/goes-on-from-a-cut-character",
    promises: [
      "After a timeout within a character the line goes on with the partial, and nothing is missing or doubled.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.01);
      const poll = async (prefix: string): Promise<unknown> => {
        const answer = await client.receive("*l", prefix);
        return answer[1] === "timeout" ? poll(answer[2]) : answer;
      };
      const say = async (): Promise<void> => {
        for (const byte of utf8("aé€🌙\n")) {
          await far.say(Uint8Array.of(byte));
          await bench.raw.sleep(0.02);
        }
      };
      const [answer] = await Promise.all([poll(""), say()]);
      is(answer, ["aé€🌙", null, null]);
      is(client.getstats()[0], 11);
    },
  },
];
