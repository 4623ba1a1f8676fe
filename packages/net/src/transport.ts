/** A transport on `node:net`: what Node and Deno share. */
import type { Capabilities, Transport } from "@moonsocket/core";
import { NetBound } from "./bind.ts";
import { connect } from "./connect.ts";
import { clock, hold, release } from "./loop.ts";
import { resolver } from "./resolver.ts";
import type { Runtime } from "./runtime.ts";

export function netTransport(name: string, capabilities: Capabilities, runtime: Runtime): Transport {
  return {
    name,
    capabilities,
    clock,
    resolver,
    turn: (done) => runtime.turn(done),
    hold,
    release,
    bind: async (local, { v6only }) => new NetBound(local, v6only, runtime),
    connect: (remote) => connect(remote, runtime),
  };
}
