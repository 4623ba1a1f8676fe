/** `select`: the lists that it takes, and the lists that it gives. */
import type { TcpClient } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

const MANY = 300;
/** As many as may queue. */
const BATCH = 30;
/** More turns than a byte takes. */
const POLLS = 100_000;

export const select: readonly Case[] = [
  {
    id: "sockets/select/takes-empty-lists",
    promises: [
      "Either list may be empty, null or left out; with nothing to watch select just waits, and says `timeout`.",
    ],
    rows: ["S-01", "S-02", "S-03"],
    run: async (bench) => {
      const { select: wait } = bench.socket;
      for (const none of [null, undefined, []]) is(await wait(none, none, 0), [[], [], "timeout"]);
      const [answer, seconds] = await bench.timed(() => wait(null, null, 0.03));
      is(answer, [[], [], "timeout"]);
      ok(seconds > 0.029, `0.03 s of waiting, got ${seconds}`);
    },
  },
  {
    id: "sockets/select/gives-the-order-given",
    promises: ["What is ready comes in the order given, whether its bytes are with us already or with the kernel."],
    run: async (bench) => {
      const [a, b, c] = [await bench.pair(), await bench.pair(), await bench.pair()];
      for (const { far } of [a, b, c]) await far.say("one\ntwo\n");
      is(await b.client.receive(), ["one", null, null]);
      await bench.socket.select([a.client], null, 5);
      await bench.socket.select([c.client], null, 5);
      for (const order of [
        [c.client, b.client, a.client],
        [a.client, b.client, c.client],
      ]) {
        is(await bench.socket.select(order, order, 5), [order, order, null]);
      }
    },
  },
  {
    id: "sockets/select/names-each-once",
    promises: ["A socket that is listed twice is given once, where it came first."],
    rows: ["S-28"],
    run: async (bench) => {
      const [{ client, far }, { client: other }] = [await bench.pair(), await bench.pair()];
      await far.say("one\ntwo\n");
      await bench.socket.select([client], null, 5);
      is(await bench.socket.select([client, client], [other, client, other], 5), [[client], [other, client], null]);
      is(await client.receive(), ["one", null, null]);
      is(await bench.socket.select([client, client], null, 5), [[client], [], null]);
    },
  },
  {
    id: "sockets/select/ignores-the-closed",
    promises: ["Closed sockets are never ready, neither for bytes that they had, nor for the end; the others are."],
    rows: ["S-13", "S-45", "X-04"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const { client: other } = await bench.pair();
      await far.say("one\ntwo\n");
      far.end();
      is(await client.receive(), ["one", null, null]);
      await bench.socket.select([client], null, 5);
      await client.close();
      is(await bench.socket.select([client], [client], 0.02), [[], [], "timeout"]);
      is(await bench.socket.select([client], [client, other], 5), [[], [other], null]);
    },
  },
  {
    id: "sockets/select/ignores-masters",
    promises: ["An object that has neither connected nor listens is never ready, whether it is bound or not."],
    rows: ["S-20"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await bench.socket.select([master], [master], 0.02), [[], [], "timeout"]);
      const [four, six] = [bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp6())];
      if (bench.transport.capabilities["bind-before-listen"] === true) is(await four.bind("127.0.0.1", 0), [1, null]);
      is(await bench.socket.select([four, six], [four, six], 0.02), [[], [], "timeout"]);
    },
  },
  {
    id: "sockets/select/touches-nothing",
    promises: ["select reads nothing, counts nothing, and neither changes its lists nor gives them back."],
    rows: ["S-51", "S-52"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("moon");
      const lists: [TcpClient[], TcpClient[]] = [[client], [client]];
      const [readable, writable] = await bench.socket.select(...lists, 5);
      is(readable === lists[0] || writable === lists[1], false);
      is([lists, client.dirty(), client.getstats().slice(0, 2)], [[[client], [client]], false, [0, 0]]);
      is(await client.receive(4), ["moon", null, null]);
    },
  },
  {
    id: "sockets/select/polls",
    promises: [
      "With a timeout of zero select waits for nothing, and takes a turn of I/O: a loop of them sees what comes later.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(await bench.socket.select([client], null, 0), [[], [], "timeout"]);
      far.connection.write(Uint8Array.of(120));
      let [readable] = await bench.socket.select([client], null, 0);
      for (let tries = 0; readable.length === 0 && tries < POLLS; tries++) {
        [readable] = await bench.socket.select([client], null, 0);
      }
      is(readable, [client]);
      is(await client.receive(1), ["x", null, null]);
    },
  },
  {
    id: "sockets/select/has-no-limit-on-their-number",
    promises: ["Hundreds of sockets are watched at once, and all that are ready are given."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const clients = Array.from({ length: MANY }, () => bench.tcp());
      for (let at = 0; at < MANY; at += BATCH) {
        const batch = clients.slice(at, at + BATCH);
        const connecting = batch.map((client) => client.connect(listener.local.ip, listener.local.port));
        for (const _ of batch) await bench.raw.writeAll(await bench.raw.accept(listener), Uint8Array.of(1));
        await Promise.all(connecting);
      }
      for (const client of clients) await bench.socket.select([client], null, 5);
      const [readable, writable] = await bench.socket.select(clients, clients, 5);
      is([readable.length, writable.length], [MANY, MANY]);
    },
  },
];
