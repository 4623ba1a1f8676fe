/** A world in memory: virtual time, faults on demand, and every run the same. */
import { AuditedTransport } from "@moonsocket/conformance";
import { createSockets } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { Signals } from "./signals.ts";
import type { Weather, World } from "./storm.ts";

/** Runs a story, and then looks for what it left behind. */
export async function inMemory(story: (world: World) => Promise<void>): Promise<void> {
  const network = new MemoryNetwork();
  const audits = [new AuditedTransport(network.host("here")), new AuditedTransport(network.host("there"))] as const;
  const signals = new Signals();
  const world: World = {
    here: createSockets(audits[0]),
    there: createSockets(audits[1]),
    address: { here: "10.0.0.1", there: "10.0.0.2" },
    tick: TICK,
    signals,
    network: weather(network),
  };
  await network.run(async () => {
    await story(world);
    // What the rules held back may still be under way, and somebody may have to be told that nobody is there.
    await world.here.sleep(0);
    const [here, there] = audits.map(({ account }) => account.faults);
    const left = { here, there, signals: signals.listeners, network: network.left() };
    if (JSON.stringify(left) !== NOTHING) throw new Error(`left behind: ${JSON.stringify(left)}`);
  });
}

const TICK = 0.01;

const NOTHING = JSON.stringify({
  here: "",
  there: "",
  signals: 0,
  network: { descriptors: 0, timers: 0, waits: 0, promises: 0 },
});

function weather(network: MemoryNetwork): Weather {
  return {
    rule({ way, delay = 0, jitter = 0, ...faults }) {
      const [from, to] =
        way === "there" ? ["here", "there"] : way === "back" ? ["there", "here"] : [undefined, undefined];
      return network.rule({ from, to, delay: delay * TICK, jitter: jitter * TICK, ...faults });
    },
    wake: () => network.wake(),
  };
}
