/** An AbortSignal ends a wait, and only that: nothing is lost, and the socket goes on. */
import type { Received, TcpClient } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

type Receive = (client: TcpClient, prefix: string, signal: AbortSignal) => Promise<Received<string>>;

const WAYS: readonly Receive[] = [
  (client, prefix, signal) => client.receive("*l", prefix, { signal }),
  (client, prefix, signal) => client.receive("*a", prefix, { signal }),
  (client, prefix, signal) => client.receive(10, prefix, { signal }),
  (client, prefix, signal) => client.receiveuntil("::", prefix, { signal }),
];

export const signals: readonly Case[] = [
  {
    id: "sockets/signals/aborted-before-receive",
    promises: ["A signal that has been aborted answers `aborted` at once, and leaves what has arrived where it is."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const signal = AbortSignal.abort();
      await far.say("moon\n::");
      far.end();
      is(await client.receive(1), ["m", null, null]);
      for (const receive of WAYS) is(await receive(client, "-", signal), [null, "aborted", "-"]);
      is(await client.receiveany(null, { signal }), [null, "aborted", ""]);
      is(await client.receive("*a"), ["oon\n::", null, null]);
    },
  },
  {
    id: "sockets/signals/aborted-before-send",
    promises: ["A send with a signal that has been aborted sends nothing, and answers with i - 1."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const signal = AbortSignal.abort();
      is(await client.send("never", null, null, { signal }), [null, "aborted", 0]);
      is(await client.send("never", 3, null, { signal }), [null, "aborted", 2]);
      is(await client.send("moon"), [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
  {
    id: "sockets/signals/aborted-before-connect",
    promises: ["A connect with a signal that has been aborted begins nothing, and leaves a master that can."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { local } = listener;
      const master = bench.tcp();
      const signal = AbortSignal.abort();
      is(await master.connect(local.ip, local.port, { signal }), [null, "aborted"]);
      await bench.raw.sleep(0.02);
      is([listener.acceptable, master.lasterror], [false, null]);
      is([master.class, master.getfamily(), master.getfd()], ["tcp{master}", "unspec", -1]);
      is(await master.connect(local.ip, local.port), [1, null]);
    },
  },
  {
    id: "sockets/signals/aborted-before-accept",
    promises: ["An accept with a signal that has been aborted accepts nobody, and who waits is the next one's."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      await bench.call(server);
      await bench.socket.select([server], null, 5);
      is(await server.accept({ signal: AbortSignal.abort() }), [null, "aborted"]);
      server.settimeout(5);
      const [client, error] = await server.accept();
      if (client !== null) bench.keep(client);
      is(error, null);
    },
  },
  {
    id: "sockets/signals/aborted-before-select",
    promises: ["A select with a signal that has been aborted answers `aborted`, even where something is ready."],
    run: async (bench) => {
      const { client } = await bench.pair();
      const signal = AbortSignal.abort();
      is(await bench.socket.select(null, [client], 0, { signal }), [[], [], "aborted"]);
      is(await bench.socket.select(null, [client], 0), [[], [client], null]);
    },
  },
  {
    id: "sockets/signals/ends-a-receive",
    promises: [
      "Aborting a receive that waits answers with what had arrived; with that as prefix the next one goes on.",
    ],
    run: async (bench) => {
      for (const [at, receive] of WAYS.entries()) {
        const { client, far } = await bench.pair();
        const controller = new AbortController();
        await far.say("abc:");
        await bench.socket.select([client], null, 5);
        const receiving = receive(client, "-", controller.signal);
        controller.abort();
        const [data, error, partial] = await receiving;
        // What may be a delimiter stays.
        is([data, error, partial], [null, "aborted", at === 3 ? "-abc" : "-abc:"]);
        await far.say(":defgh\n");
        far.end();
        const whole = ["-abc::defgh", "-abc::defgh\n", "-abc::defg", "-abc"][at];
        is(await receive(client, partial ?? "", new AbortController().signal), [whole, null, null]);
      }
    },
  },
  {
    id: "sockets/signals/ends-a-receiveany",
    promises: ["Aborting a receiveany that waits leaves what comes later to the next one."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const controller = new AbortController();
      const receiving = client.receiveany(null, { signal: controller.signal });
      controller.abort();
      is(await receiving, [null, "aborted", ""]);
      await far.say("moon");
      is(await client.receive(4), ["moon", null, null]);
    },
  },
  {
    id: "sockets/signals/ends-a-send",
    promises: ["Aborting a send that waits answers with the exact index, from which the next one goes on."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const controller = new AbortController();
      const filled = await fill(client);
      const sending = client.send("moonlight", 5, null, { signal: controller.signal });
      const aborting = bench.raw.sleep(0.02).then(() => controller.abort());
      const [answer] = await Promise.all([sending, aborting]);
      is(answer, [null, "aborted", 4]);
      const [rest] = await Promise.all([client.send("moonlight", 5), bench.raw.readExactly(far.connection, filled)]);
      is(rest, [9, null, null]);
      is(await far.hear(5), "light");
    },
  },
];
