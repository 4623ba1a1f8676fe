/** Core's own manners: by which clock it waits. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { fastForward } from "../../bench/fast-forward.ts";
import { watchedPair } from "../../bench/spy.ts";

export const coreTime: readonly Case[] = [
  {
    id: "contract/core-time/knows-no-time-but-the-transports",
    promises: ["Time, injected: one that a test turns by hand is as good as the system's."],
    run: async (bench) => {
      const { socket, client } = await watchedPair(bench, fastForward);
      client.settimeout(60);
      const [received, seconds] = await bench.timed(() => client.receive());
      is(received, [null, "timeout", ""]);
      ok(seconds > 0.05 && seconds < 10, `60 seconds, at 1000 a second, got ${seconds * 1000}`);
      await socket.sleep(20);
      const [, , age] = client.getstats();
      ok(age > 75, `an age of 80 seconds at least, got ${age}`);
    },
  },
  {
    id: "contract/core-time/unix-time-may-jump",
    promises: ["May jump; no timeout uses it."],
    run: async (bench) => {
      let jumping = 1e9;
      const { spy, socket, client } = await watchedPair(bench, (name, go) =>
        name === "clock.unix" ? (jumping = -jumping) : go(),
      );
      client.settimeout(0.02);
      client.settimeout(0.03, "t");
      is(await client.receive(), [null, "timeout", ""]);
      is(await socket.select([client], null, 0.02), [[], [], "timeout"]);
      await socket.sleep(0.01);
      ok(client.getstats()[2] < 10, "an age of less than 10 s");
      is(spy.count("clock.unix"), 0);
      is([socket.gettime(), socket.gettime()], [-1e9, 1e9]);
    },
  },
];
