/** A check of a client, whichever way it came about. */
import type { Encoding, TcpOptions } from "@moonsocket/core";
import type { Bench, Pair } from "./bench.ts";

/** Once with one that connected, and once with one that was accepted, where the transport listens. */
export const atEachClient =
  <E extends Encoding = "utf8">(check: (pair: Pair<E>, bench: Bench) => Promise<void>, options?: TcpOptions<E>) =>
  async (bench: Bench): Promise<void> => {
    await check(await bench.pair(options), bench);
    if (bench.transport.capabilities.listen === true) await check(await bench.accepted(options), bench);
  };
