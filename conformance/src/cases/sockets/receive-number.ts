/** `receive(count)`. */
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { rejects } from "../../bench/refused.ts";

export const receiveNumber: readonly Case[] = [
  {
    id: "sockets/receive-number/gives-exactly-so-many",
    promises: ["A count gives exactly so many bytes, CR and LF among them; the rest stays for the next call."],
    rows: ["N-01", "N-02", "N-05"],
    run: atEachClient(async ({ client, far }) => {
      client.settimeout(0.02);
      await far.say("he\r\nllo");
      is(await client.receive(3), ["he\r", null, null]);
      is(await client.receive(4), ["\nllo", null, null]);
      is(await client.receive(1), [null, "timeout", ""]);
    }),
  },
  {
    id: "sockets/receive-number/comes-in-any-pieces",
    promises: ["A count is filled however the bytes were cut, a great many small pieces too."],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(1100);
      const [answer] = await Promise.all([client.receive(1100), far.drip(bytes)]);
      is(answer, [bytes, null, null]);
    },
  },
  {
    id: "sockets/receive-number/spans-chunks",
    promises: ["A count may be larger than any chunk, and counts on from one to the next."],
    rows: ["N-28", "Z-21"],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(400_000);
      const receive = async (): Promise<void> => {
        let at = 0;
        for (const count of [8193, 20_000, 300_000, 71_807]) {
          is(await client.receive(count), [bytes.subarray(at, at + count), null, null]);
          at += count;
          is(client.getstats()[0], at);
        }
      };
      await Promise.all([receive(), far.say(bytes)]);
      is(client.dirty(), false);
    },
  },
  {
    id: "sockets/receive-number/goes-on-from-a-partial",
    promises: ["After a timeout the same count goes on with the partial as its prefix: it is the grand total."],
    rows: ["N-03"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("hello");
      is(await client.receive(10), [null, "timeout", "hello"]);
      is(await client.receive(10, "hello"), [null, "timeout", "hello"]);
      await far.say("world!");
      is(await client.receive(10, "hello"), ["helloworld", null, null]);
      is(await client.receive(1), ["!", null, null]);
    },
  },
  {
    id: "sockets/receive-number/is-closed-by-the-end",
    promises: ["A count that the peer's end leaves unfilled is `closed` with what had come; then nothing is left."],
    rows: ["N-04"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("hello");
      far.end();
      is(await client.receive(10), [null, "closed", "hello"]);
      is(await client.receive(5), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-number/fails-at-a-reset-with-what-had-come",
    promises: ["A count that a reset leaves unfilled is `closed` with what had come; then nothing is left."],
    rows: ["N-29"],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { raw, socket }) => {
      await far.say("hello");
      await socket.select([client]);
      far.reset();
      await raw.sleep(0.01);
      is(await client.receive(10), [null, "closed", "hello"]);
      is(await client.receive(1), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-number/may-be-huge",
    promises: ["A count may be any safe integer; it is no promise of memory."],
    rows: ["N-23"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("hello");
      is(await client.receive(Number.MAX_SAFE_INTEGER), [null, "timeout", "hello"]);
      await far.say(" moon");
      far.end();
      is(await client.receive(1e12, "hello"), [null, "closed", "hello moon"]);
    },
  },
  {
    id: "sockets/receive-number/zero-leaves-what-is-there",
    promises: ["`receive(0)` succeeds with nothing once there is a byte, and leaves it, also one that is buffered."],
    rows: ["N-11", "N-16"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("hello\nworld");
      is(await client.receive(0), ["", null, null]);
      ok(client.dirty(), "an object that is dirty, for the byte was left");
      is(await client.receive(), ["hello", null, null]);
      is(await client.receive(0), ["", null, null]);
      is(await client.receive(5), ["world", null, null]);
    }),
  },
  {
    id: "sockets/receive-number/zero-waits",
    promises: [
      "`receive(0)` waits while nothing is there: for a byte, for the end, which is `closed`, or for the timeout.",
    ],
    rows: ["N-12", "N-13"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      is(await client.receive(0), [null, "timeout", ""]);
      client.settimeout(null);
      const [answer] = await Promise.all([client.receive(0), bench.raw.turns(3).then(() => far.say("x"))]);
      is(answer, ["", null, null]);
      is(await client.receive(1), ["x", null, null]);
      far.end();
      is(await client.receive(0), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-number/that-is-none-consumes-nothing",
    promises: ["A count that is negative, or no integer, throws before anything is read."],
    rows: ["N-20", "N-21", "N-22", "N-31"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("hello");
      await rejects(client, "receive", "RangeError", [-1], [-0.5], [2.9], [NaN], [Infinity], [2 ** 53], [2 ** 63]);
      is(await client.receive(5), ["hello", null, null]);
      is(client.getstats()[0], 5);
    },
  },
];
