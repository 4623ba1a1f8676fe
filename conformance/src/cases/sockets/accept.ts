/** `accept`: who comes, in which order, and how long it waits. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

export const accept: readonly Case[] = [
  {
    id: "sockets/accept/in-order-of-arrival",
    promises: ["Those who came before anybody accepted are accepted one by one, in the order in which they came."],
    rows: ["A-14"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const came: unknown[] = [];
      const accepted: unknown[] = [];
      for (let i = 0; i < 4; i++) came.push((await bench.call(server)).connection.local?.port);
      for (let i = 0; i < 4; i++) {
        const client = bench.keep(bench.socket.try(await server.accept()));
        is([client.class, client.getfamily()], ["tcp{client}", "inet"]);
        accepted.push(client.getpeername()[1]);
      }
      is(accepted, came);
    },
  },
  {
    id: "sockets/accept/each-caller-once",
    promises: ["Of many who come at once each is accepted, and none twice."],
    rows: ["Z-22"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const fars = await Promise.all(Array.from({ length: 8 }, () => bench.call(server)));
      const ports = new Set<unknown>();
      for (let i = 0; i < fars.length; i++) {
        ports.add(bench.keep(bench.socket.try(await server.accept())).getpeername()[1]);
      }
      is(fars.filter(({ connection }) => ports.has(connection.local?.port)).length, fars.length);
      server.settimeout(0);
      is(await server.accept(), [null, "timeout"]);
    },
  },
  {
    id: "sockets/accept/waits-for-somebody",
    promises: ["Where nobody has come accept waits until somebody does, however long that takes."],
    rows: ["A-19"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const accepting = server.accept();
      await bench.raw.sleep(0.03);
      const far = await bench.call(server);
      const client = bench.keep(bench.socket.try(await accepting));
      await far.say("moon\n");
      is(await client.receive(), ["moon", null, null]);
    },
  },
  {
    id: "sockets/accept/timeout-leaves-it-usable",
    promises: ["A timeout of either kind ends accept and nothing else: who comes later is accepted."],
    rows: ["A-02", "A-03", "A-04", "A-05", "A-06", "ST-01-05"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      for (const [block, total, least] of [
        [0, -1, 0],
        [0.02, -1, 0.02],
        [-1, 0, 0],
        [-1, 0.02, 0.02],
        [9, 0.02, 0.02],
      ] as const) {
        server.settimeout(block, "b");
        server.settimeout(total, "t");
        const [result, seconds] = await bench.timed(() => server.accept());
        is(result, [null, "timeout"]);
        ok(seconds > least - 1e-6 && seconds < 5, `accept to take ${least} s, not ${seconds} s`);
      }
      server.settimeout(null, "t");
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
    },
  },
  {
    id: "sockets/accept/zero-takes-who-is-there",
    promises: ["With a timeout of zero accept takes somebody who is there already, of whom select has told."],
    rows: ["A-07"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(0);
      await bench.call(server);
      const [readable] = await bench.socket.select([server]);
      is(readable.length, 1);
      bench.keep(bench.socket.try(await server.accept()));
      is(await bench.socket.select([server], null, 0), [[], [], "timeout"]);
    },
  },
];
