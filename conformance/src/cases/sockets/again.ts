/** A call after one of its kind that was ended: it knows nothing of that. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { fill } from "../../bench/fill.ts";
import type { Case } from "../../case.ts";

/** A signal that fires while a call waits. */
const soon = (): AbortSignal => {
  const controller = new AbortController();
  queueMicrotask(() => controller.abort());
  return controller.signal;
};

export const again: readonly Case[] = [
  {
    id: "sockets/again/a-receive-waits",
    promises: ["A receive after one that was aborted waits for its own bytes."],
    run: atEachClient(async ({ client, far }, bench) => {
      for (const word of ["moon", "socket"]) {
        is(await client.receive("*l", null, { signal: soon() }), [null, "aborted", ""]);
        const line = client.receive();
        await bench.raw.sleep(0.01);
        await far.say(`${word}\n`);
        is(await line, [word, null, null]);
      }
    }),
  },
  {
    id: "sockets/again/a-send-waits",
    promises: ["A send after one that was aborted waits for room, and goes out once."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      const [, error, some] = await client.send("sun", 1, null, { signal: soon() });
      const early = error === null ? 3 : some; // a kernel may make room so late
      const sent = client.send("moon");
      await bench.raw.sleep(0.01);
      await bench.raw.readExactly(far.connection, filled + early);
      is(await sent, [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
  {
    id: "sockets/again/an-old-signal-is-nobodys",
    promises: ["The signal of a call that is over does nothing to the next one."],
    run: atEachClient(async ({ client, far }, bench) => {
      const controller = new AbortController();
      const first = client.receive("*l", null, { signal: controller.signal });
      await bench.raw.sleep(0.01);
      await far.say("moon\n");
      is(await first, ["moon", null, null]);
      const second = client.receive();
      controller.abort();
      await bench.raw.sleep(0.01);
      await far.say("socket\n");
      is(await second, ["socket", null, null]);
    }),
  },
];
