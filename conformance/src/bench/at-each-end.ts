/** A check of a connection, whichever way it came about. */
import type { Bench } from "./bench.ts";
import type { Ends } from "./raw.ts";

/** Once at the end that connected, and once at one that was accepted, where the transport listens. */
export const atEachEnd =
  (check: (ends: Ends, bench: Bench) => Promise<void>) =>
  async (bench: Bench): Promise<void> => {
    await check(await bench.raw.connected(), bench);
    if (bench.transport.capabilities.listen === true) await check(await bench.raw.accepted(), bench);
  };
