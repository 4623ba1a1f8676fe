/** Limits that change, that are not there or never come, and that hold for whoever waits. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";
import { trickle } from "../../bench/trickle.ts";

export const limits: readonly Case[] = [
  {
    id: "sockets/limits/none-waits-on",
    promises: ["Null and any negative number are no limit, whatever was set before."],
    rows: ["T-36", "T-51"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      for (const none of [null, undefined, -0.5, -7]) {
        for (const mode of ["b", "t"] as const) {
          client.settimeout(0.001, mode);
          client.settimeout(none, mode);
        }
        const [answer] = await Promise.all([client.receive(1), trickle(bench.raw, far, "x")]);
        is(answer, ["x", null, null], String(none));
      }
    },
  },
  {
    id: "sockets/limits/huge-ones-never-ring",
    promises: ["A limit of years means years, and infinity means for ever; neither is over at once."],
    rows: ["T-49", "T-52"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      for (const years of [2 ** 31, 1e10, Number.MAX_VALUE, Infinity]) {
        for (const mode of ["b", "t"] as const) client.settimeout(years, mode);
        const waiting = bench.socket.select([client], null, years);
        const [[readable, , error]] = await Promise.all([waiting, trickle(bench.raw, far, "x")]);
        is([readable.length, error], [1, null], `select, ${years}`);
        const [answer] = await Promise.all([client.receive(2), trickle(bench.raw, far, "y")]);
        is(answer, ["xy", null, null], String(years));
      }
    },
  },
  {
    id: "sockets/limits/a-pending-call-keeps-its-own",
    promises: ["A limit that is set while a call waits is for the next one."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const receiving = client.receive(3);
      client.settimeout(0.01);
      const [answer] = await Promise.all([receiving, trickle(bench.raw, far, "abc")]);
      is(answer, ["abc", null, null]);
      is(await client.receive(3), [null, "timeout", ""]);
    },
  },
  {
    id: "sockets/limits/an-idle-wake-is-no-progress",
    promises: ["The block limit of a send does not begin again because something else moves: bytes that arrive."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const { clock } = bench.transport;
      const receiving = client.receive(7);
      await fill(client);
      client.settimeout(0.06);
      let over = false;
      const sending = client.send(new Uint8Array(2 ** 24)).finally(() => {
        over = true;
      });
      let [moved, [, sent]] = [clock.now(), client.getstats()];
      for (const byte of "abcdefg") {
        await trickle(bench.raw, far, byte);
        const [, now] = client.getstats();
        // What the peer says may tell a kernel of more room.
        if (now > sent) [moved, sent] = [clock.now(), now];
      }
      await bench.raw.turns(3);
      ok(over || clock.now() - moved < 0.1, "a timeout after 0.06 s");
      is(await receiving, ["abcdefg", null, null]);
      if (over) is((await sending)[1], "timeout");
      far.reset();
      await sending;
    },
  },
  {
    id: "sockets/limits/a-receive-neither",
    promises: ["The block limit of a receive does not begin again because something else moves: room to send."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const sending = client.send(new Uint8Array(filled));
      client.settimeout(0.06);
      let over = false;
      const receiving = client.receive(1).finally(() => {
        over = true;
      });
      for (let reads = 0; reads < 10; reads++) {
        ok(reads < 9 || over, "a timeout after 0.06 s");
        await bench.raw.sleep(0.02);
        await bench.raw.readExactly(far.connection, Math.floor(filled / 10));
      }
      is(await receiving, [null, "timeout", ""]);
      far.reset();
      await sending;
    },
  },
];
