/** Core's own manners: which call a turn of I/O is for. */
import { is, ok } from "../../bench/assert.ts";
import { watchedPair } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";

const VISIBLE =
  "Calls `done` once the runtime has looked at its I/O after this call: bytes, connections and decisions that the kernel already had are then visible, wherever this was called from.";

export const coreTurns: readonly Case[] = [
  {
    id: "contract/core-turns/one-of-a-call-that-is-over-ends-no-other",
    promises: [VISIBLE],
    run: async (bench) => {
      let [held, deaf] = [false, true];
      const over: (() => void)[] = [];
      const { client, far } = await watchedPair(bench, (name, go, done) => {
        if (name === "connection.read" && deaf) return "wait";
        if (name !== "transport.turn" || !held) return go();
        over.push(done as () => void);
        return undefined;
      });
      client.settimeout(0);
      await far.say("moon\n");
      await bench.raw.sleep(0.02);
      held = true;
      const controller = new AbortController();
      const first = client.receive("*l", null, { signal: controller.signal });
      controller.abort();
      is(await first, [null, "aborted", ""]);
      const second = client.receive();
      is(over.length, 2, "turns asked for, by each call its own");
      over[0]?.();
      await bench.raw.turns();
      deaf = false;
      over[1]?.();
      is(await second, ["moon", null, null]);
    },
  },
  {
    id: "contract/core-turns/a-wake-that-came-too-early-ends-none",
    promises: [VISIBLE],
    run: async (bench) => {
      let [held, armed] = [false, false];
      const over: (() => void)[] = [];
      const { spy, client } = await watchedPair(bench, (name, go, done) => {
        if (name === "connection.read") return "wait";
        if (name === "transport.hold" && armed) {
          armed = false;
          spy.connections[0]?.wake();
        }
        if (name !== "transport.turn" || !held) return go();
        over.push(done as () => void);
        return undefined;
      });
      held = armed = true;
      const controller = new AbortController();
      const first = client.receive("*l", null, { signal: controller.signal });
      controller.abort();
      client.settimeout(0);
      let answered = false;
      const second = client.receive().then((answer) => {
        answered = true;
        return answer;
      });
      is(await first, [null, "aborted", ""]);
      await bench.raw.sleep(0.01);
      ok(over.length === 1 && !answered, "a timeout of zero to be told after its turn");
      over[0]?.();
      is(await second, [null, "timeout", ""]);
    },
  },
];
