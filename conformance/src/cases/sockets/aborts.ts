/** Aborting those who wait for others, and what a signal must not do. */
import { is } from "../../bench/assert.ts";
import { utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { abortAtOnce, leaveBehind } from "../../bench/left-behind.ts";
import { trickle } from "../../bench/trickle.ts";

export const aborts: readonly Case[] = [
  {
    id: "sockets/aborts/an-accept",
    promises: ["Aborting an accept that waits leaves a server that accepts whoever comes later."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const controller = new AbortController();
      const accepting = server.accept({ signal: controller.signal });
      await bench.raw.sleep(0.02);
      controller.abort();
      is(await accepting, [null, "aborted"]);
      const [[client]] = await Promise.all([server.accept(), bench.call(server)]);
      if (client !== null) bench.keep(client);
      is(client?.class, "tcp{client}");
    },
  },
  {
    id: "sockets/aborts/a-connect",
    promises: ["Aborting a connect ends the wait; the same call again says 1, and the connection carries bytes."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      const master = bench.tcp();
      if (await leaveBehind(master, listener.local)) is(await master.connect(ip, port), [1, null]);
      const theirs = await bench.raw.accept(listener);
      is(await master.send("moon"), [4, null, null]);
      is((await bench.raw.readExactly(theirs, 4)).length, 4);
    },
  },
  {
    id: "sockets/aborts/the-shortcut",
    promises: ["Aborting the shortcut connect gives up the attempt, and leaves nothing open."],
    needs: ["abandon-connect"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const [client, error] = await abortAtOnce((signal) => bench.socket.connect(local.ip, local.port, { signal }));
      if (client === null) is(error, "aborted");
      else bench.keep(client); // of a transport that decides at once
    },
  },
  {
    id: "sockets/aborts/a-select",
    promises: ["Aborting a select that waits answers with empty lists, and touches no socket."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const controller = new AbortController();
      const waiting = bench.socket.select([client], null, null, { signal: controller.signal });
      const aborting = bench.raw.sleep(0.02).then(() => controller.abort());
      const [answer] = await Promise.all([waiting, aborting]);
      is(answer, [[], [], "aborted"]);
      await far.say("x");
      is(await client.receive(1), ["x", null, null]);
    },
  },
  {
    id: "sockets/aborts/while-bytes-arrive",
    promises: [
      "Bytes that arrive as the signal fires are in the answer or in the next: none is lost, none comes twice.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      let all = "";
      for (let round = 0; round < 20; round++) {
        const controller = new AbortController();
        const receiving = client.receive("*a", null, { signal: controller.signal });
        await far.say(utf8("a€"));
        await bench.raw.turns(round % 4);
        controller.abort();
        const [data, error, partial] = await receiving;
        is([data, error], [null, "aborted"]);
        all += partial;
      }
      far.end();
      const [rest, , partial] = await client.receive("*a");
      is(all + (rest ?? partial), "a€".repeat(20));
    },
  },
  {
    id: "sockets/aborts/lets-go-of-the-signal",
    promises: ["Once a call is over nobody listens to its signal any more, however long that lives."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      let listening = 0;
      const signal = Object.assign(new AbortController().signal, {
        addEventListener: () => void listening++,
        removeEventListener: () => void listening--,
      });
      for (const way of [
        () => client.receive(1, null, { signal }),
        () => client.receiveany(null, { signal }),
        () => client.receiveuntil("x", null, { signal }),
        () => bench.socket.select([client], null, null, { signal }),
      ]) {
        const waiting = way();
        is(listening, 1);
        await Promise.all([waiting, trickle(bench.raw, far, "x")]);
        is(listening, 0);
      }
    },
  },
];
