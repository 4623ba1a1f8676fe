/** Who holds the process: programs in processes of their own. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { begin, beginAndLeave, printed } from "../../bench/child.ts";

const NOTHING_HOLDS =
  "No object of a transport holds the process by itself, but for bytes that `write` took and the kernel has not yet got, and, where a runtime can't help it, an attempt to connect.";
const COUNTED = "Calls are counted: as many releases as holds let it go.";

/** Each has the machine to itself, for a program that has not ended soon is killed. */
const OWN = { needs: ["process"] } as const;
const OWN_LISTENING = { needs: ["process", "listen"] } as const;

export const process: readonly Case[] = [
  {
    id: "contract/process/stays-while-it-is-held",
    promises: ["Keeps the process alive until `release`."],
    ...OWN,
    run: async ({ start }) => is(printed(await start("hold")), "held"),
  },
  {
    id: "contract/process/counts-holds-and-releases",
    promises: [COUNTED],
    ...OWN,
    run: async ({ start }) => is(printed(await start("holds")), "held by the second"),
  },
  {
    id: "contract/process/a-timer-holds-nothing",
    promises: ["A timer alone does not hold the process."],
    ...OWN,
    run: async ({ start }) => is(printed(await start("timer")), "set"),
  },
  {
    id: "contract/process/a-connection-holds-nothing",
    promises: [NOTHING_HOLDS],
    ...OWN,
    run: async (bench) => {
      const [, ended] = await begin(bench, "connection");
      is(printed(await ended), "open");
    },
  },
  {
    id: "contract/process/an-accepted-connection-holds-nothing",
    promises: [NOTHING_HOLDS],
    ...OWN_LISTENING,
    run: async ({ start }) => is(printed(await start("accepted")), "accepted"),
  },
  {
    id: "contract/process/an-address-and-a-listener-hold-nothing",
    promises: [NOTHING_HOLDS],
    ...OWN_LISTENING,
    run: async ({ start }) => is(printed(await start("listener")), "acceptable"),
  },
  {
    id: "contract/process/what-write-took-arrives",
    promises: [NOTHING_HOLDS, "What was taken is delivered in order, even when nobody calls again."],
    ...OWN,
    run: async (bench) => {
      const [{ connection }, ended] = await beginAndLeave(bench, "write");
      const { bytes } = await bench.raw.readRest(connection);
      is(String(bytes.length), printed(await ended));
    },
  },
];
