/** A transport on which everything has arrived before anybody asks: so lines are measured, and not how they come. */
import type { Connection, Transport } from "@moonsocket/core";

const NAME = { ip: "127.0.0.1", port: 1, family: "inet" } as const;

class Arrived implements Connection {
  readonly local = NAME;
  readonly remote = NAME;
  readonly state = "open";
  readonly failure = null;
  readonly readable = true;
  readonly writable = true;
  wake: () => void = () => {};
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  fd(): number {
    return -1;
  }

  read(max: number): Uint8Array | "end" {
    const from = this.#at;
    this.#at = Math.min(this.#bytes.length, from + max);
    return this.#at === from ? "end" : this.#bytes.subarray(from, this.#at);
  }

  write(bytes: Uint8Array): number {
    return bytes.length;
  }

  async close(): Promise<void> {}
  shutdown(): void {}
  discard(): void {}
  setOption(): void {}
  reset(): void {}
}

/** The turns and the clock are the runtime's; whoever connects finds `bytes`, and then the end. */
export const arrived = (runtime: Transport, bytes: Uint8Array): Transport => ({
  name: "arrived",
  capabilities: runtime.capabilities,
  clock: runtime.clock,
  resolver: runtime.resolver,
  turn: (done) => runtime.turn(done),
  hold: () => runtime.hold(),
  release: () => runtime.release(),
  bind: (local, options) => runtime.bind(local, options),
  connect: () => new Arrived(bytes),
});
