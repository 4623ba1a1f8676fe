/** `maxsize`: where it is given, what it is counted in, and what it does to a long stream. */
import { is, ok } from "../../bench/assert.ts";
import { bytesOf, join, pattern, utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const maxsizeScope: readonly Case[] = [
  {
    id: "sockets/maxsize-scope/is-an-option-of-a-call",
    promises: ["The maxsize of a call stands in for the object's, be it smaller or larger, for that call."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("hello world\nhello world\nhello!\n");
      is(await client.receive("*l", null, { maxsize: 3 }), [null, "oversized", "hel"]);
      is(await client.receive("*l", null, { maxsize: 100 }), ["lo world", null, null]);
      is(await client.receiveuntil("\n", null, { maxsize: 100 }), ["hello world", null, null]);
      is(await client.receive("*l"), [null, "oversized", "hello"]);
      is(await client.receive("*l", null, {}), ["!", null, null]);
    },
  },
  {
    id: "sockets/maxsize-scope/caps-receiveany",
    promises: ["`receiveany` gives no more than maxsize, and that is a success."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("x\nhello world");
      is(await client.receive(), ["x", null, null]);
      is(await client.receiveany(), ["hello", null, null]);
      is(await client.receiveany(100), [" worl", null, null]);
      is(await client.receiveany(100, { maxsize: 8 }), ["d", null, null]);
    },
  },
  {
    id: "sockets/maxsize-scope/cuts-no-character",
    promises: ["An `oversized` partial has whole characters only; a character that is cut stays for the next call."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say(utf8("a€€\n"));
      is(await client.receive(), [null, "oversized", "a€"]);
      is(client.getstats()[0], 4);
      is(await client.receive("*l", null, { maxsize: 2 }), [null, "oversized", ""]);
      is(await client.receive("*l", null, { maxsize: 3 }), ["€", null, null]);
    },
  },
  {
    id: "sockets/maxsize-scope/counts-bytes-of-the-calls-encoding",
    promises: ["A prefix counts with the bytes that it has in the call's encoding."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ maxsize: 5 });
      await far.say("1234\n5678\n");
      is(await client.receive("*l", "éé"), [null, "oversized", "éé1"]);
      is(await client.receive("*l", "éé", { encoding: "latin1" }), ["éé234", null, null]);
      is(await client.receive("*l", "éé", { encoding: "bytes" }), [
        null,
        "oversized",
        join([utf8("éé"), bytesOf("5")]),
      ]);
      is(await client.receive(), ["678", null, null]);
    },
  },
  {
    id: "sockets/maxsize-scope/loses-nothing-of-a-long-stream",
    promises: ["Calls that are oversized or cut short, one after the other, give a stream whole and in order."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes", maxsize: 1000 });
      client.settimeout(0);
      const bytes = pattern(50_000).filter((byte) => byte !== 13);
      const hear = async (): Promise<Uint8Array> => {
        const heard: Uint8Array[] = [];
        for (let n = 0; ; n++) {
          const calls = [
            () => client.receive("*a"),
            () => client.receive("*l", null, { maxsize: 1 + (n % 100) }),
            () => client.receiveuntil("\x01"),
          ];
          const kind = n % calls.length;
          const [data, error, partial] = (await calls[kind]?.()) ?? [null, "closed", bytesOf("")];
          const got = data ?? partial;
          ok(got.length <= 1000, "no more than maxsize");
          heard.push(got, bytesOf(error === null ? (["", "\n", "\x01"][kind] ?? "") : ""));
          if (error === "closed") return join(heard);
        }
      };
      const [heard] = await Promise.all([hear(), far.say(bytes).then(() => far.end())]);
      is(heard, bytes);
    },
  },
];
