/** Core's own manners: who holds the process meanwhile, and what ends a close that doesn't end. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fastForward } from "../../bench/fast-forward.ts";
import { watchedPair } from "../../bench/spy.ts";

export const coreProcess: readonly Case[] = [
  {
    id: "contract/core-process/is-held-during-a-turn",
    promises: ["Core holds the process meanwhile."],
    run: async (bench) => {
      const held: number[] = [];
      const { spy, socket, client } = await watchedPair(bench, (name, go, done) => {
        if (name !== "transport.turn") return go();
        return go(() => {
          held.push(spy.held);
          (done as () => void)();
        });
      });
      client.settimeout(0);
      is(await client.receive(), [null, "timeout", ""]);
      is(await socket.select([client], null, 0), [[], [], "timeout"]);
      await socket.sleep(0);
      is(held, [1, 1, 1]);
      is(spy.held, 0);
    },
  },
  {
    id: "contract/core-process/is-held-until-close-resolves",
    promises: ["Until it resolves core holds the process."],
    run: async (bench) => {
      const { promise: wait, resolve } = Promise.withResolvers<void>();
      const { spy, client } = await watchedPair(bench, (name, go) =>
        name === "connection.close" ? wait.then(() => go()) : go(),
      );
      const closed = client.close();
      await bench.raw.sleep(0.02);
      is(spy.held, 1);
      resolve();
      is(await closed, 1);
      is(spy.held, 0);
      is(spy.count("connection.reset"), 0);
    },
  },
  {
    id: "contract/core-process/a-close-without-end-is-reset",
    promises: ["Where the kernel takes no more it goes on for ever; core then calls `reset`."],
    run: async (bench) => {
      const { promise: never, resolve } = Promise.withResolvers<void>();
      const { spy, client } = await watchedPair(bench, (name, go, ...args) => {
        if (name === "connection.close") return never;
        if (name === "connection.reset") resolve();
        return fastForward(name, go, ...args);
      });
      const [closed, seconds] = await bench.timed(() => client.close());
      is(closed, 1);
      ok(seconds > 0.02, `a close to take all of its 30 seconds, at 1000 a second, got ${seconds * 1000}`);
      is(spy.count("connection.reset"), 1);
    },
  },
  {
    id: "contract/core-process/lets-go-of-what-is-over",
    promises: ["Calls are counted: as many releases as holds let it go."],
    run: async (bench) => {
      const { spy, socket, client, far } = await watchedPair(bench);
      const signal = new AbortController();
      const waits = [client.receive("*l", null, { signal: signal.signal }), socket.select([client], null, 0.02)];
      ok(spy.held >= 2, `core to hold the process for each of its waits, got ${spy.held}`);
      signal.abort();
      await Promise.all(waits);
      const line = client.receive();
      await far.say("hi\n");
      is(await line, ["hi", null, null]);
      const ended = client.receive();
      far.end();
      is(await ended, [null, "closed", ""]);
      is(spy.held, 0);
    },
  },
];
