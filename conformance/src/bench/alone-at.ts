/** Ports that are one family's only. */
import type { Family } from "@moonsocket/core";
import { codeRejected, Failure } from "./assert.ts";
import type { Bench } from "./bench.ts";
import { LOOPBACK } from "./raw.ts";

/** Ports are drawn, so that somebody may have the same one in the other family. */
const TRIES = 5;

/** Takes a port with `make`, and sees to it that nobody answers there in the family `other`: the other transport holds it. */
export async function aloneAt(bench: Bench, other: Family, make: () => Promise<number>): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await make();
    const held = bench.peer.bind({ ip: LOOPBACK[other], port, family: other }, { v6only: true });
    if ((await codeRejected(held)) === "nothing") return port;
  }
  throw new Failure(`expected a port that is free in ${other}`);
}
