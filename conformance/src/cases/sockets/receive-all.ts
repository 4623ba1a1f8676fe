/** `receive("*a")`. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const receiveAll: readonly Case[] = [
  {
    id: "sockets/receive-all/waits-for-the-end",
    promises: ["Everything up to the peer's end comes as it is, once; then there is nothing, and that is `closed`."],
    rows: ["A*-01", "A*-09"],
    run: atEachClient(async ({ client, far }) => {
      const say = async (): Promise<void> => {
        await far.drip("hello\r\nwo\rrld\n");
        far.end();
      };
      const [answer] = await Promise.all([client.receive("*a"), say()]);
      is(answer, ["hello\r\nwo\rrld\n", null, null]);
      is(await client.receive("*a"), [null, "closed", ""]);
      is(await client.receive("*a"), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-all/of-nothing-is-closed",
    promises: ["Where the end comes and this call got no byte it fails with `closed`, and a prefix is its partial."],
    rows: ["A*-02", "A*-03"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      far.end();
      is(await client.receive("*a"), [null, "closed", ""]);
      is(await client.receive("*a", "pre"), [null, "closed", "pre"]);
    },
  },
  {
    id: "sockets/receive-all/keeps-a-timeouts-partial",
    promises: ["A timeout gives what had come, prefix included, and the next call only what came since."],
    rows: ["A*-05", "A*-06"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("data");
      is(await client.receive("*a"), [null, "timeout", "data"]);
      is(await client.receive("*a"), [null, "timeout", ""]);
      await far.say("more");
      is(await client.receive("*a", "pre"), [null, "timeout", "premore"]);
    },
  },
  {
    id: "sockets/receive-all/succeeds-with-one-new-byte",
    promises: ["After a timeout, `*a` with the partial succeeds where a byte came before the end."],
    rows: ["Z-11", "A*-04"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("abc");
      is(await client.receive("*a"), [null, "timeout", "abc"]);
      await far.say("d");
      far.end();
      is(await client.receive("*a", "abc"), ["abcd", null, null]);
    },
  },
  {
    id: "sockets/receive-all/fails-without-a-new-byte",
    promises: ["After a timeout, `*a` with the partial fails with `closed` and that partial where only the end came."],
    rows: ["Z-10"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("abc");
      is(await client.receive("*a"), [null, "timeout", "abc"]);
      far.end();
      is(await client.receive("*a", "abc"), [null, "closed", "abc"]);
    },
  },
  {
    id: "sockets/receive-all/fails-at-a-reset-with-what-had-come",
    promises: ["A reset is no end: `*a` is `closed` with what had come; then nothing is left."],
    rows: ["A*-10"],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { socket }) => {
      await far.say("hello");
      await socket.select([client]);
      far.reset();
      is(await client.receive("*a", "> "), [null, "closed", "> hello"]);
      is(await client.receive("*a"), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-all/has-any-length",
    promises: ["What `*a` receives may be of any length."],
    rows: ["A*-07"],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(1_048_576 + 17);
      const say = async (): Promise<void> => {
        await far.say(bytes);
        far.end();
      };
      const [answer] = await Promise.all([client.receive("*a"), say()]);
      is(answer, [bytes, null, null]);
    },
  },
  {
    id: "sockets/receive-all/takes-what-others-left",
    promises: ["`*a` begins with what the pattern before it has left."],
    rows: ["A*-11", "Z-20"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("l1\nl2\nrest");
      far.end();
      is(await client.receive("*l"), ["l1", null, null]);
      is(await client.receive(3), ["l2\n", null, null]);
      is(await client.receive("*a"), ["rest", null, null]);
      is(await client.receive("*l"), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-all/never-waits-for-an-end-that-is-there",
    promises: ["Under a limit of zero `*a` has everything where the end has come too, and then says `closed`."],
    rows: ["Z-09"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("abc");
      await far.connection.close();
      await bench.raw.sleep(0.02);
      await bench.raw.turns(5);
      client.settimeout(0);
      is(await client.receive("*a"), ["abc", null, null]);
      is(await client.receive("*a"), [null, "closed", ""]);
    },
  },
];
