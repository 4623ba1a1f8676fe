/** How long `select` waits, what ends that, and what else may go on meanwhile. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";
import { leaveBehind } from "../../bench/left-behind.ts";
import { trickle } from "../../bench/trickle.ts";

export const selectWaits: readonly Case[] = [
  {
    id: "sockets/select-waits/as-long-as-it-may",
    promises: [
      "Where nothing becomes ready select waits for its timeout, in fractions of a second, and then says `timeout`.",
    ],
    rows: ["S-44"],
    run: async (bench) => {
      const { client } = await bench.pair();
      const [answer, seconds] = await bench.timed(() => bench.socket.select([client], null, 0.0304));
      is(answer, [[], [], "timeout"]);
      ok(seconds > 0.0303, `0.0304 s of waiting, got ${seconds}`);
    },
  },
  {
    id: "sockets/select-waits/for-ever-without-a-timeout",
    promises: ["Without a timeout, with null, a negative one or infinity, select waits until something is ready."],
    rows: ["S-42", "S-43"],
    run: async (bench) => {
      for (const none of [undefined, null, -1, -0.001, Infinity]) {
        const { client, far } = await bench.pair();
        is(await bench.socket.select(null, [client], none), [[], [client], null]);
        const waiting = bench.socket.select([client], null, none);
        const [answer] = await Promise.all([waiting, trickle(bench.raw, far, "x")]);
        is(answer, [[client], [], null], String(none));
      }
    },
  },
  {
    id: "sockets/select-waits/until-there-is-room",
    promises: ["A select without a timeout ends as soon as a client that was full can send again."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const reading = bench.raw.sleep(0.02).then(() => bench.raw.readExactly(far.connection, filled));
      const [answer] = await Promise.all([bench.socket.select(null, [client]), reading]);
      is(answer, [[], [client], null]);
    },
  },
  {
    id: "sockets/select-waits/until-it-is-decided",
    promises: ["A select without a timeout ends as soon as an attempt that was left behind is decided."],
    rows: ["S-24"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      await leaveBehind(master, local);
      is(await bench.socket.select([master], [master]), [[], [master], null]);
    },
  },
  {
    id: "sockets/select-waits/until-somebody-comes",
    promises: ["A select without a timeout ends as soon as somebody comes to a server."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const calling = bench.raw.sleep(0.02).then(() => bench.call(server));
      const [answer] = await Promise.all([bench.socket.select([server]), calling]);
      is(answer, [[server], [], null]);
      bench.keep(bench.socket.try(await server.accept()));
    },
  },
  {
    id: "sockets/select-waits/what-is-always-ready-starves-nobody",
    promises: [
      "select takes a turn of I/O each time: a loop around a socket that is always writable lets all others get on.",
    ],
    run: async (bench) => {
      const { client } = await bench.pair();
      const other = await bench.pair();
      const over = new AbortController();
      const looping = async (): Promise<void> => {
        for (let round = 0; !over.signal.aborted; round++) {
          is(await bench.socket.select(null, [client], 5), [[], [client], null]);
          ok(round < 200_000, "others to get on");
        }
      };
      const talking = async (): Promise<void> => {
        await trickle(bench.raw, other.far, ["x"]);
        is(await other.client.receive(1), ["x", null, null]);
        over.abort();
      };
      await Promise.all([looping(), talking()]);
    },
  },
  {
    id: "sockets/select-waits/beside-a-receive",
    promises: [
      "A select and a receive may wait for one client: the receive has its bytes, the select knows of the rest.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const waiting = Promise.all([client.receive(), bench.socket.select([client])]);
      const [answers] = await Promise.all([waiting, trickle(bench.raw, far, ["one\ntwo\n"])]);
      is(answers, [
        ["one", null, null],
        [[client], [], null],
      ]);
      is(await client.receive(), ["two", null, null]);
    },
  },
  {
    id: "sockets/select-waits/several-at-once",
    promises: ["Any number of selects may wait for the same socket, and all are told."],
    run: async (bench) => {
      const [{ client, far }, { client: other }] = [await bench.pair(), await bench.pair()];
      const waiting = [[client], [other, client], [client, other]].map((list) => bench.socket.select(list));
      const [answers] = await Promise.all([Promise.all(waiting), trickle(bench.raw, far, "x")]);
      is(
        answers,
        waiting.map(() => [[client], [], null]),
      );
    },
  },
  {
    id: "sockets/select-waits/a-close-does-not-end-it",
    promises: ["A socket that is closed while a select waits for it is no longer waited for; the others are."],
    run: async (bench) => {
      const [one, two] = [await bench.pair(), await bench.pair()];
      const waiting = bench.socket.select([one.client, two.client]);
      const closing = async (): Promise<void> => {
        await one.far.say("x");
        one.far.end();
        await one.client.close();
        await trickle(bench.raw, two.far, "y");
      };
      const [answer] = await Promise.all([waiting, closing()]);
      is(answer, [[two.client], [], null]);
    },
  },
  {
    id: "sockets/select-waits/leaves-no-timer",
    promises: ["Once a select has answered, nothing of it goes on: no timer, however long it might have waited."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const waiting = bench.socket.select([client], null, 500_000);
      const [answer] = await Promise.all([waiting, trickle(bench.raw, far, "x")]);
      is(answer, [[client], [], null]);
    },
  },
];
