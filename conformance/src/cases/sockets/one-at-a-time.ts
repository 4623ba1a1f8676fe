/** A second call of one kind while the first waits: refused, and no harm done. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";
import { rejects } from "../../bench/refused.ts";

export const oneAtATime: readonly Case[] = [
  {
    id: "sockets/one-at-a-time/receive",
    promises: [
      "While one receive waits another, of whatever method, is a TypeError; the first has its bytes, all of them.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(5);
      const receiving = client.receive();
      await rejects(client, "receive", "TypeError", [], [1], ["*a"], ["l"]);
      await rejects(client, "receiveany", "TypeError", []);
      await rejects(client, "receiveuntil", "TypeError", ["x"]);
      await rejects(client.lines(), "next", "TypeError", []);
      await far.say("moon\nlight");
      is(await receiving, ["moon", null, null]);
      is(await client.receive(5), ["light", null, null]);
    },
  },
  {
    id: "sockets/one-at-a-time/send",
    promises: ["While one send waits another is a TypeError, of which no byte goes out; the first goes on."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      client.settimeout(5);
      const sending = client.send("moon");
      await rejects(client, "send", "TypeError", ["never"], [""], [5]);
      await bench.raw.readExactly(far.connection, filled);
      is(await sending, [4, null, null]);
      is(await client.send("light"), [5, null, null]);
      is(await far.hear(9), "moonlight");
    },
  },
  {
    id: "sockets/one-at-a-time/accept",
    promises: ["While one accept waits another is a TypeError; the first has whoever comes."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(5);
      const accepting = server.accept();
      await rejects(server, "accept", "TypeError", [], []);
      await bench.call(server);
      bench.keep(bench.socket.try(await accepting));
      server.settimeout(0);
      is(await server.accept(), [null, "timeout"]);
    },
  },
  {
    id: "sockets/one-at-a-time/connect",
    promises: ["While one connect waits another, a bind or a listen is a TypeError; the first connects."],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      const connecting = master.connect(local.ip, local.port);
      await rejects(master, "connect", "TypeError", [local.ip, local.port], ["127.0.0.1", 1]);
      await rejects(master, "bind", "TypeError", [local.ip, 0]);
      await rejects(master, "listen", "TypeError", []);
      is(await connecting, [1, null]);
      is(master.getpeername(), [local.ip, local.port, "inet"]);
    },
  },
  {
    id: "sockets/one-at-a-time/not-both-ways",
    promises: ["A receive and a send of one client may wait side by side, and neither disturbs the other."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const [sending, receiving] = [client.send("moon"), client.receive(5)];
      await far.say("light");
      is(await receiving, ["light", null, null]);
      await bench.raw.readExactly(far.connection, filled);
      is(await sending, [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
];
