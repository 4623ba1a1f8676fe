/** `send` under a limit, where the peer does not read, or slowly. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";

const PIECE = 2 ** 16;
const SIZE = 2 ** 24;

export const stalled: readonly Case[] = [
  {
    id: "sockets/stalled/waits-for-its-timeout",
    promises: ["A send without room waits as long as it may, under either limit."],
    rows: ["W-58"],
    run: async (bench) => {
      const { client } = await bench.pair();
      await fill(client);
      for (const mode of ["b", "t"] as const) {
        client.settimeout(0.03, mode);
        const [answer, seconds] = await bench.timed(() => client.send(new Uint8Array(SIZE)));
        is(answer.slice(0, 2), [null, "timeout"]);
        ok(seconds > 0.025, `0.03 s of waiting, got ${seconds}`);
        client.settimeout(null, mode);
      }
    },
  },
  {
    id: "sockets/stalled/block-limit-begins-again-with-progress",
    promises: ["The block limit is for each wait: a peer that reads now and then keeps a long send alive."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const { clock } = bench.transport;
      await fill(client);
      client.settimeout(0.1);
      const enough = new AbortController();
      const began = clock.now();
      const sending = client
        .send(new Uint8Array(SIZE), null, null, { signal: enough.signal })
        .then(([, error]) => [error, clock.now()] as const);
      // No earlier than this was the last byte taken.
      let moved = began;
      let [, sent] = client.getstats();
      for (let looked = began; clock.now() - began < 0.16; looked = clock.now()) {
        await bench.raw.sleep(0.02);
        for (let reads = 0; reads < 8 && far.connection.readable; reads++) {
          far.connection.read(PIECE);
          await bench.raw.turns();
        }
        const [, now] = client.getstats();
        if (now > sent) moved = looked;
        sent = now;
      }
      enough.abort();
      const [error, ended] = await sending;
      // A busy machine may have let it wait in vain; then for as long as it had to.
      if (error !== "aborted") is([error, ended - moved >= 0.1], ["timeout", true], "0.1 s without a byte");
    },
  },
  {
    id: "sockets/stalled/total-limit-holds-whatever-moves",
    promises: ["The total limit is for the whole call: a peer that reads all the time does not prolong it."],
    rows: ["T-61"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await fill(client);
      client.settimeout(0.05, "t");
      const call = { over: false };
      const sending = client.send(new Uint8Array(SIZE)).finally(() => {
        call.over = true;
      });
      while (!call.over) {
        await bench.raw.sleep(0.005);
        await bench.raw.readExactly(far.connection, PIECE);
      }
      const [last, error, sent] = await sending;
      is([last, error], [null, "timeout"]);
      ok(sent !== null && sent < SIZE, `an index within the data, got ${sent}`);
    },
  },
];
