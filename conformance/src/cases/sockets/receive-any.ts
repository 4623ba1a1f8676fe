/** `receiveany`. */
import type { TcpClient } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { bytesOf, join, pattern, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

/** Everything up to the end, in the pieces that it came in. */
async function pieces(client: TcpClient<"bytes">, max?: number): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (;;) {
    const [data, error] = await client.receiveany(max);
    if (error !== null) return all;
    all.push(data);
  }
}

export const receiveAny: readonly Case[] = [
  {
    id: "sockets/receive-any/comes-with-the-first-byte",
    promises: ["`receiveany` waits for a byte, and gives what is there as soon as there is one."],
    run: atEachClient(async ({ client, far }, { raw }) => {
      client.settimeout(2);
      const call = client.receiveany();
      await raw.turns(3);
      await far.say("w");
      is(await call, ["w", null, null]);
      await far.say("hatever");
      is(await client.receiveany(), ["hatever", null, null]);
    }),
  },
  {
    id: "sockets/receive-any/gives-at-most-max",
    promises: ["`receiveany` gives at most so many bytes, and loses none of the others."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(1000);
      const [heard] = await Promise.all([pieces(client, 7), far.say(bytes).then(() => far.end())]);
      ok(
        heard.every(({ length }) => length >= 1 && length <= 7),
        "pieces of 1 to 7 bytes",
      );
      is(join(heard), bytes);
    },
  },
  {
    id: "sockets/receive-any/gives-at-most-64-kib-by-default",
    promises: ["Where `receiveany` is given no max it is 65536 bytes."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(200_000);
      const all = client.receive(200_000, null, { encoding: "utf8" });
      await Promise.all([all, far.say(bytes).then(() => far.end())]);
      is(await all, [null, "invalid utf-8", ""], "so that everything is buffered");
      const heard = await pieces(client);
      is(
        heard.map(({ length }) => length),
        [65_536, 65_536, 65_536, 3392],
      );
      is(join(heard), bytes);
    },
  },
  {
    id: "sockets/receive-any/gives-what-is-buffered",
    promises: ["What another pattern has left is there already, and `receiveany` does not wait for more."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(5);
      await far.say("one\ntwo");
      is(await client.receive(), ["one", null, null]);
      is(await client.receiveany(), ["two", null, null]);
    },
  },
  {
    id: "sockets/receive-any/times-out-with-nothing",
    promises: ["Where no byte comes in time `receiveany` answers `timeout` with nothing."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      is(await client.receiveany(), [null, "timeout", ""]);
      is(await client.receiveany(null, { encoding: "bytes" }), [null, "timeout", new Uint8Array(0)]);
      await far.say("x");
      is(await client.receiveany(), ["x", null, null]);
    },
  },
  {
    id: "sockets/receive-any/is-closed-at-the-end",
    promises: ["`receiveany` gives what came before the peer's end, and is `closed` after that."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("x");
      far.end();
      is(await client.receiveany(), ["x", null, null]);
      is(await client.receiveany(), [null, "closed", ""]);
      is(client.lasterror?.code, "EOF");
    }),
  },
  {
    id: "sockets/receive-any/is-closed-at-a-reset",
    promises: ["`receiveany` gives what came before a reset, and is `closed` after that."],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { raw, socket }) => {
      await far.say("x");
      await socket.select([client]);
      far.reset();
      await raw.sleep(0.01);
      is(await client.receiveany(), ["x", null, null]);
      is(await client.receiveany(), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-any/gives-a-whole-character",
    promises: [
      "Under utf8 `receiveany` gives whole characters, and at least one, be it longer than max; max counts bytes.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const ask = async (): Promise<unknown[]> => [
        await client.receiveany(1),
        await client.receiveany(2),
        await client.receiveany(4),
      ];
      const [answers] = await Promise.all([ask(), far.drip(utf8("€é🌙"))]);
      is(answers, [
        ["€", null, null],
        ["é", null, null],
        ["🌙", null, null],
      ]);
      await far.say(utf8("aéz"));
      is(await client.receiveany(2), ["a", null, null]);
      is(await client.receiveany(3), ["éz", null, null]);
    },
  },
  {
    id: "sockets/receive-any/waits-for-the-rest-of-a-character",
    promises: ["`receiveany` gives the first bytes of a character only with the others, and loses none."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      const [a, b, c] = utf8("€");
      await far.say(bytesOf("xy"));
      is(await client.receive(1), ["x", null, null]);
      await far.say(Uint8Array.of(a ?? 0, b ?? 0));
      is(await client.receiveany(), ["y", null, null]);
      is(await client.receiveany(), [null, "timeout", ""]);
      await far.say(Uint8Array.of(c ?? 0));
      is(await client.receiveany(1), ["€", null, null]);
    },
  },
];
