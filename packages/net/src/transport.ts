/** A transport on `node:net`: what Node and Deno share. */
import type { Capabilities, Descriptors, Transport } from "@moonsocket/core";
import { descriptorsOf, once } from "@moonsocket/system";
import { NetBound } from "./bind.ts";
import { adopt, connect } from "./connect.ts";
import { adoptListener } from "./listener.ts";
import { clock, hold, release } from "./loop.ts";
import { resolver } from "./resolver.ts";
import type { Runtime, SystemOptions } from "./runtime.ts";

const NONE: SystemOptions = new Map();

export function netTransport(name: string, capabilities: Capabilities, runtime: Runtime): Transport {
  const descriptors = once(() => descriptorsWith(runtime));
  return {
    name,
    capabilities,
    clock,
    resolver,
    get descriptors() {
      return descriptors();
    },
    turn: (done) => runtime.turn(done),
    hold,
    release,
    bind: async (local, { v6only, system = NONE }) => new NetBound(local, { v6only, system }, runtime),
    connect: (remote, { system = NONE } = {}) => connect(remote, system, runtime),
  };
}

function descriptorsWith(runtime: Runtime): Descriptors | undefined {
  const calls = runtime.calls();
  if (calls === null) return undefined;
  return descriptorsOf(calls, {
    connection: (fd) => adopt(runtime.adopt(fd, "connection"), runtime),
    listener: (fd, local, backlog) => adoptListener(runtime.adopt(fd, "listener"), local, backlog, runtime),
  });
}
