/** Core's own manners: how it waits. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { watchedPair } from "../../bench/spy.ts";

/** Tries by which a core gives itself away that doesn't wait for a wake. */
const RESTLESS = 50;

export const coreWaits: readonly Case[] = [
  {
    id: "contract/core-waits/reads-again-at-a-wake",
    promises: [
      'Core tries; on `"wait"`, or a write that took nothing, core waits for `wake` under its own timeout and tries again.',
    ],
    run: async (bench) => {
      let deaf = false;
      const { spy, client, far } = await watchedPair(bench, (name, go) =>
        name === "connection.read" && deaf ? "wait" : go(),
      );
      await far.say("moon\n");
      await bench.raw.sleep(0.02);
      deaf = true;
      const line = client.receive();
      await bench.raw.sleep(0.02);
      ok(spy.count("connection.read") < RESTLESS, "core to wait for a wake between its tries");
      deaf = false;
      spy.connections[0]?.wake();
      is(await line, ["moon", null, null]);
    },
  },
  {
    id: "contract/core-waits/writes-again-at-a-wake",
    promises: [
      'Core tries; on `"wait"`, or a write that took nothing, core waits for `wake` under its own timeout and tries again.',
    ],
    run: async (bench) => {
      let full = true;
      const { spy, client, far } = await watchedPair(bench, (name, go) =>
        name === "connection.write" && full ? 0 : go(),
      );
      const sent = client.send("moon");
      await bench.raw.sleep(0.02);
      ok(spy.count("connection.write") < RESTLESS, "core to wait for a wake between its tries");
      full = false;
      spy.connections[0]?.wake();
      is(await sent, [4, null, null]);
      is(await far.hear(4), "moon");
    },
  },
  {
    id: "contract/core-waits/gives-up-by-itself",
    promises: ["Try and wake: a transport never waits and never times out."],
    run: async (bench) => {
      const { client } = await watchedPair(bench, (name, go) => {
        if (name === "connection.read") return "wait";
        return name === "connection.write" ? 0 : go();
      });
      client.settimeout(0.03);
      const [received, seconds] = await bench.timed(() => client.receive());
      is(received, [null, "timeout", ""]);
      ok(seconds > 0.02, `a timeout after 0.03 s, got one after ${seconds}`);
      is(await client.send("x"), [null, "timeout", 0]);
    },
  },
  {
    id: "contract/core-waits/wakes-that-mean-nothing-do-no-harm",
    promises: ["`wake` too often is fine; too rarely is a bug."],
    run: async (bench) => {
      const { spy, client, far } = await watchedPair(bench);
      const { clock } = bench.transport;
      let stop = (): void => {};
      const fidget = (): void => {
        for (const connection of spy.connections) connection.wake();
        stop = clock.timer(0.001, fidget);
      };
      fidget();
      client.settimeout(2);
      const line = client.receive("*l");
      await far.drip("moon\n");
      is(await line, ["moon", null, null]);
      client.settimeout(0.05);
      const [received, seconds] = await bench.timed(() => client.receive());
      stop();
      is(received, [null, "timeout", ""]);
      ok(seconds > 0.03 && seconds < 5, `a timeout after 0.05 s, got one after ${seconds}`);
    },
  },
  {
    id: "contract/core-waits/hears-a-wake-from-within-a-call-to-something-else",
    promises: ["`wake` may be called from anywhere but from within a call of core's to the same object."],
    run: async (bench) => {
      let [armed, deaf] = [false, false];
      const { spy, client, far } = await watchedPair(bench, (name, go) => {
        if (name === "transport.hold" && armed) {
          armed = deaf = false;
          spy.connections[0]?.wake();
        }
        return name === "connection.read" && deaf ? "wait" : go();
      });
      await far.say("moon\n");
      await bench.raw.sleep(0.02);
      armed = deaf = true;
      is(await client.receive(), ["moon", null, null]);
    },
  },
  {
    id: "contract/core-waits/a-timeout-loses-nothing-and-repeats-nothing",
    promises: ["Nothing is ever cancelled half way, so a timeout can lose no byte and send none twice."],
    run: async (bench) => {
      const data = "moonsocket".repeat(20);
      let tries = 0;
      // Every other try finds nothing, and those between move a few bytes.
      const { client, far } = await watchedPair(bench, (name, go, bytes) => {
        if (name === "connection.read") return ++tries % 2 === 0 ? "wait" : go(7);
        if (name !== "connection.write") return go();
        return ++tries % 2 === 0 ? 0 : go((bytes as Uint8Array).subarray(0, 7));
      });
      client.settimeout(0);
      for (let at = 0; at < data.length;) {
        const [last, error, reached] = await client.send(data, at + 1);
        is(error ?? "timeout", "timeout"); // anything else would come again for ever
        at = last ?? reached;
      }
      is(await far.hear(data.length), data);
      await far.say(data);
      for (let got = ""; got !== data;) {
        const [whole, error, some] = await client.receive(data.length, got);
        is(error ?? "timeout", "timeout");
        got = whole ?? some;
      }
    },
  },
];
