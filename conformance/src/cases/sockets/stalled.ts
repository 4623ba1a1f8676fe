/** `send` under a limit, where the peer does not read, or slowly. */
import type { Sent } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Far } from "../../bench/far.ts";
import type { Case } from "../../case.ts";
import { fill, sendToFull } from "../../bench/fill.ts";

const PIECE = 2 ** 16;
const SIZE = 2 ** 24;
const MUCH = 2 ** 22;

/** A send, and when it was over. */
interface Call {
  readonly sending: Promise<Sent>;
  over: number | null;
}

function watch({ transport: { clock } }: Bench, sending: Promise<Sent>): Call {
  const call: Call = {
    sending: sending.finally(() => {
      call.over = clock.now();
    }),
    over: null,
  };
  return call;
}

/** After a pause, so many pieces. */
async function readSome({ raw }: Bench, { connection }: Far, pieces: number): Promise<void> {
  await raw.sleep(0.02);
  for (let reads = 0; reads < pieces && connection.readable; reads++) {
    connection.read(PIECE);
    await raw.turns();
  }
}

/** Sends to a peer that had stopped us, and reads now and then: all of it goes out. */
async function sendSlowly(bench: Bench, block: number | null, total: number | null): Promise<void> {
  const { client, far } = await bench.pair();
  const { clock } = bench.transport;
  await fill(client);
  client.settimeout(block);
  client.settimeout(total, "t");
  // No earlier than this was the last byte taken.
  let moved = clock.now();
  const call = watch(bench, client.send(new Uint8Array(MUCH)));
  let [, sent] = client.getstats();
  for (let looked = moved; call.over === null; looked = clock.now()) {
    await readSome(bench, far, 8);
    const [, now] = client.getstats();
    if (now > sent) moved = looked;
    sent = now;
  }
  const answer = await call.sending;
  // A busy machine may have let it wait in vain; then for as long as it had to.
  if (block !== null && answer[1] === "timeout")
    ok(call.over - moved >= block, `${block} s without a byte, got ${call.over - moved}`);
  else is(answer, [MUCH, null, null], `block limit ${block}, total ${total}`);
}

export const stalled: readonly Case[] = [
  {
    id: "sockets/stalled/waits-for-its-timeout",
    promises: ["A send without room waits as long as it may, under either limit."],
    rows: ["W-58"],
    run: async (bench) => {
      const { client } = await bench.pair();
      for (const mode of ["b", "t"] as const) {
        let seconds = NaN;
        const send = async (): Promise<Sent> => {
          client.settimeout(null);
          client.settimeout(0.03, mode);
          const [answer, taken] = await bench.timed(() => client.send("hello"));
          client.settimeout(null, mode);
          seconds = taken;
          return answer;
        };
        is(await sendToFull(client, send), [null, "timeout", 0]);
        ok(seconds > 0.025, `0.03 s of waiting, got ${seconds}`);
      }
    },
  },
  {
    id: "sockets/stalled/zero-takes-what-there-is-room-for",
    promises: ["Under a limit of zero a send takes what there is room for, and waits for no peer that reads slowly."],
    rows: ["T-64"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0);
      const call = watch(bench, client.send(new Uint8Array(SIZE)));
      while (call.over === null) await readSome(bench, far, 1);
      const [last, error, sent] = await call.sending;
      is([last, error], [null, "timeout"]);
      ok(sent !== null && sent > 0 && sent < SIZE, `an index within the data, got ${sent}`);
    },
  },
  {
    id: "sockets/stalled/waits-on-without-a-limit",
    promises: ["Without a limit a send goes on for as long as a peer takes that reads now and then."],
    rows: ["T-65"],
    run: (bench) => sendSlowly(bench, null, null),
  },
  {
    id: "sockets/stalled/block-limit-begins-again-with-progress",
    promises: ["The block limit is for each wait: a peer that reads now and then keeps a long send alive, to its end."],
    rows: ["T-62"],
    run: async (bench) => {
      await Promise.all([sendSlowly(bench, 0.1, null), sendSlowly(bench, 0.1, 30)]);
    },
  },
  {
    id: "sockets/stalled/total-limit-holds-whatever-moves",
    promises: ["The total limit is for the whole call: a peer that reads all the time does not prolong it."],
    rows: ["T-61", "T-63"],
    run: async (bench) => {
      const send = async (block: number | null): Promise<void> => {
        const { client, far } = await bench.pair();
        await fill(client);
        client.settimeout(block);
        client.settimeout(0.05, "t");
        const call = watch(bench, client.send(new Uint8Array(SIZE)));
        while (call.over === null) {
          await bench.raw.sleep(0.005);
          await bench.raw.readExactly(far.connection, PIECE);
        }
        const [last, error, sent] = await call.sending;
        is([last, error], [null, "timeout"], `block limit ${block}`);
        ok(sent !== null && sent < SIZE, `an index within the data, got ${sent}`);
      };
      await Promise.all([send(null), send(5)]);
    },
  },
];
