/** Calls that `close` or a signal ends in the middle: those that go in steps, and several that wait side by side. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { fill } from "../../bench/fill.ts";
import { staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

export const interrupted: readonly Case[] = [
  {
    id: "sockets/interrupted/all-that-wait",
    promises: ["`close` wakes every call that waits for the object, whatever it is and however many there are."],
    run: atEachClient(async ({ client, far }, bench) => {
      await fill(client);
      client.setstats(null, 0);
      const pending = Promise.all([client.receive(), client.send(new Uint8Array(2 ** 24))]);
      const selects = [1, 2].map(() => bench.socket.select([client], null, 0.03));
      const closing = client.close();
      const [received, sent] = await pending;
      is(received, [null, "closed", ""]);
      is(sent, [null, "closed", client.getstats()[1]]);
      for (const selected of await Promise.all(selects)) is(selected, [[], [], "timeout"]);
      await bench.raw.readRest(far.connection);
      is(await closing, 1);
    }),
  },
  {
    id: "sockets/interrupted/receives-of-all-kinds",
    promises: [
      "Every method that receives is told `closed` where it waits, with what it had; a loop or a stream just ends.",
    ],
    run: async (bench) => {
      const told: unknown[] = [];
      for (const kind of ["any", "until", "all", "lines", "readable"] as const) {
        const { client, far } = await bench.pair();
        if (kind !== "any" && kind !== "readable") {
          await far.say("ab");
          await client.receive(0); // for it to come
        }
        const calls = {
          any: () => client.receiveany(),
          until: () => client.receiveuntil("--"),
          all: () => client.receive("*a"),
          lines: () => client.lines().next(),
          readable: () => client.readable.getReader().read(),
        };
        const waiting = calls[kind]();
        await bench.raw.turns();
        is(await client.close(), 1);
        told.push(await waiting);
      }
      is(told, [
        [null, "closed", ""],
        [null, "closed", "ab"],
        [null, "closed", "ab"],
        { done: false, value: "ab" },
        { done: true, value: undefined },
      ]);
    },
  },
  {
    id: "sockets/interrupted/connect-between-addresses",
    promises: ["A signal that fires ends a connect, and no other address is tried; the attempt goes on."],
    run: async (bench) => {
      const { socket, tried, heal } = await staged(bench, { "10.0.1.1": "hangs", "10.0.1.2": "opens" });
      const client = bench.keep(socket.tcp());
      const controller = new AbortController();
      const connecting = client.connect("some.test", 80, { signal: controller.signal });
      await bench.raw.sleep(0.02);
      controller.abort();
      is([await connecting, tried], [[null, "aborted"], ["10.0.1.1"]]);
      heal();
      is(await client.connect("some.test", 80), [1, null]);
      is(tried, ["10.0.1.1"]);
    },
  },
  {
    id: "sockets/interrupted/connect-during-a-look-up",
    promises: ["`close` and a signal end a connect that waits for its name: what is found too late begins nothing."],
    run: async (bench) => {
      for (const how of ["closed", "aborted"] as const) {
        const found = Promise.withResolvers<void>();
        const { socket, tried } = await staged(bench, { "10.0.1.1": "opens" }, (name, go) =>
          name === "resolver.resolve" ? found.promise.then(() => go()) : go(),
        );
        const client = bench.keep(socket.tcp());
        const controller = new AbortController();
        const connecting = client.connect("some.test", 80, { signal: controller.signal });
        await bench.raw.turns();
        if (how === "closed") void client.close();
        else controller.abort();
        const later = bench.raw.sleep(0.03).then(found.resolve);
        is(await connecting, [null, how]);
        await later;
        await bench.raw.turns(2);
        is(tried, []);
      }
    },
  },
  {
    id: "sockets/interrupted/bind-and-listen",
    promises: [
      "`close` ends a bind or a listen that is under way; what it opens all the same is closed as soon as it is there.",
    ],
    needs: ["listen", "bind-before-listen"],
    run: async (bench) => {
      for (const [slow, close] of [
        ["transport.bind", "bound.close"],
        ["bound.listen", "listener.close"],
      ] as const) {
        const told = Promise.withResolvers<void>();
        const { socket, spy } = await staged(bench, {}, (name, go) => {
          const given = go();
          return name === slow ? told.promise.then(() => given) : given;
        });
        const master = bench.keep(socket.tcp4());
        const opening = slow === "bound.listen" ? master.listen() : master.bind("127.0.0.1", 0);
        await bench.raw.eventually(() => spy.count(slow) === 1);
        is(await master.close(), 1);
        is(await opening, [null, "closed"]);
        told.resolve();
        await bench.raw.turns(3);
        is([master.class, spy.count(close)], ["tcp{master}", 1]);
      }
    },
  },
];
