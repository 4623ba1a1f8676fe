/** `getstats` and `setstats`. */
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { TcpObject } from "@moonsocket/core";
import type { Case } from "../../case.ts";
import { throws } from "../../bench/refused.ts";

/** Without the age. */
const counts = (object: TcpObject): number[] => object.getstats().slice(0, 2);

const ageOf = (object: TcpObject): number => object.getstats()[2];

export const stats: readonly Case[] = [
  {
    id: "sockets/stats/count-what-was-sent",
    promises: ["Bytes sent are those that a send took, slices as slices; a new client has none."],
    rows: ["F-01", "F-02"],
    run: atEachClient(async ({ client }) => {
      is(counts(client), [0, 0]);
      await client.send("hello");
      await client.send("hello", 2, 3);
      is(counts(client), [0, 7]);
    }),
  },
  {
    id: "sockets/stats/count-what-the-caller-got",
    promises: [
      "Bytes received are those that calls consumed: line ends and dropped CRs too, what is only buffered not.",
    ],
    rows: ["F-03"],
    run: atEachClient(async ({ client, far }, { socket }) => {
      await far.say("\ra\rb\r\ncdef");
      await socket.select([client], null, 1);
      is(counts(client), [0, 0]);
      is(await client.receive("*l"), ["ab", null, null]);
      is(counts(client), [6, 0]);
      is(await client.receive(2), ["cd", null, null]);
      is(counts(client), [8, 0]);
    }),
  },
  {
    id: "sockets/stats/count-a-partial-once",
    promises: ["A timeout's partial counts as received, and not once more where it is the next call's prefix."],
    rows: ["F-04", "F-05"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.02);
      await far.say("abc");
      is(await client.receive("*l"), [null, "timeout", "abc"]);
      is(counts(client), [3, 0]);
      await far.say("def");
      is(await client.receive(6, "abc"), ["abcdef", null, null]);
      is(counts(client), [6, 0]);
    },
  },
  {
    id: "sockets/stats/count-bytes-of-text",
    promises: ["Both counts are of bytes, whatever the text looks like."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await client.send("ñ€");
      await far.say("\u00c3\u00b1\u00e2\u0082\u00ac");
      is(await client.receive(5), ["ñ€", null, null]);
      is(counts(client), [5, 5]);
    },
  },
  {
    id: "sockets/stats/of-a-failed-send",
    promises: ["A send that fails counts what it took, and nothing more."],
    rows: ["F-21"],
    run: async (bench) => {
      const { client } = await bench.pair();
      await client.send("abc");
      client.shutdown();
      is(await client.send("hello"), [null, "closed", 0]);
      is(counts(client), [0, 3]);
    },
  },
  {
    id: "sockets/stats/can-be-set",
    promises: ["`setstats` sets what it is given, keeps what is left out, and counting goes on from there."],
    rows: ["F-06", "F-07", "F-08", "F-09", "F-19", "ST-12-06"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is([client.setstats(100, 200, 3000), counts(client), ageOf(client) >= 3000], [1, [100, 200], true]);
      await client.send("abc");
      await far.say("de");
      await client.receive(2);
      is([client.setstats(), counts(client)], [1, [102, 203]]);
      is([client.setstats(null, 5), counts(client)], [1, [102, 5]]);
      is([client.setstats(7), counts(client), ageOf(client) >= 3000], [1, [7, 5], true]);
      is([client.setstats(null, null, -50), counts(client), ageOf(client) < 0], [1, [7, 5], true]);
    },
  },
  {
    id: "sockets/stats/age-since-it-was-made",
    promises: ["The age is the seconds since the object was made, not since it connected, or since `setstats` set it."],
    rows: ["F-10", "F-17", "F-18", "ST-11-06", "ST-11-10"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const { clock } = bench.transport;
      const began = clock.now();
      const client = bench.tcp();
      await bench.raw.sleep(0.03);
      is(await client.connect(local.ip, local.port), [1, null]);
      const [received, sent, age] = client.getstats();
      is([received, sent], [0, 0]);
      ok(age > 0.025 && age <= clock.now() - began, `an age of 0.03 s, got ${age}`);
      const set = clock.now();
      client.setstats(0, 0, 0);
      ok(ageOf(client) <= clock.now() - set, "an age that begins again");
      client.setstats(0, 0, -5);
      await bench.raw.sleep(0.02);
      ok(ageOf(client) > -4.985, "an age that grows, below zero too");
      is([await client.close(), client.setstats(0, 0, 0)], [1, 1]);
      await bench.raw.sleep(0.02);
      is([counts(client), ageOf(client) > 0.015], [[0, 0], true], "an age that grows when it is closed, too");
    },
  },
  {
    id: "sockets/stats/of-any-class",
    promises: [
      "Every object has stats, a master and a server too, open or closed; they stay when a master becomes a client.",
    ],
    rows: ["ST-12-10"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      is([counts(master), master.setstats(1, 2), counts(master)], [[0, 0], 1, [1, 2]]);
      is(await master.connect(local.ip, local.port), [1, null]);
      is(counts(master), [1, 2]);
      is([await master.close(), master.setstats(3, 4), counts(master)], [1, 1, [3, 4]]);
      if (bench.transport.capabilities.listen !== true) return;
      const server = await bench.server();
      is([server.setstats(3, 4), counts(server)], [1, [3, 4]]);
    },
  },
  {
    id: "sockets/stats/refuse-what-is-no-count",
    promises: ["Counts are integers from zero on, an age is finite: anything else throws, and nothing is set."],
    rows: ["F-14"],
    run: async (bench) => {
      const { client } = await bench.pair();
      client.setstats(1, 2, 1000);
      await throws(client, "setstats", "TypeError", ["x"], [9, "9"], [9, 9, "5"], [true]);
      await throws(client, "setstats", "RangeError", [-1, 9], [9, 1.5], [9, NaN], [9, 9, NaN], [9, 9, Infinity]);
      is([counts(client), ageOf(client) >= 1000], [[1, 2], true]);
    },
  },
];
