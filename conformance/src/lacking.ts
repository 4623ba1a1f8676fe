/** A transport without some of its capabilities: for the cases of what must be refused then. */
import type { Capability, Transport } from "@moonsocket/core";

/**
 * The same transport, which does not claim what is named; a peer is needed where it does not listen then.
 *
 * @example
 * const deaf = lacking(transport, "listen");
 * deaf.capabilities.listen; // => undefined
 * plan({ transport: deaf, peer: transport }).some(({ mode }) => mode === "without"); // => true
 */
export function lacking(transport: Transport, ...missing: readonly Capability[]): Transport {
  const { name, capabilities, clock, resolver } = transport;
  const left = Object.entries(capabilities).filter(([capability]) => !missing.some((one) => one === capability));
  return {
    name,
    capabilities: Object.fromEntries(left),
    clock,
    resolver,
    turn: (done) => transport.turn(done),
    hold: () => transport.hold(),
    release: () => transport.release(),
    bind: (local, options) => transport.bind(local, options),
    connect: (remote, options) => transport.connect(remote, options),
    get descriptors() {
      return transport.descriptors;
    },
  };
}
