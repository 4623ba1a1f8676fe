import type { Descriptors, KernelOption, Transport } from "@moonsocket/core";
import { kernel, withSocket } from "../bench/kernel.ts";

/** What a kernel makes of values, asked once for each. */
export class Learnt {
  readonly descriptors: Descriptors;
  readonly #transport: Transport;
  readonly #learnt = new Map<string, number | null>();

  constructor(transport: Transport) {
    this.#transport = transport;
    this.descriptors = kernel(transport);
  }

  /** On a socket that nothing was set on. */
  initial(option: KernelOption): number {
    return withSocket(this.#transport, "inet", (fd) => this.descriptors.get(fd, option));
  }

  /** What becomes of a value that is set; `null` where it is refused. */
  learn(option: KernelOption, value: number): number | null {
    const key = `${option} ${value}`;
    const known = this.#learnt.get(key);
    if (known !== undefined) return known;
    const learnt = withSocket(this.#transport, "inet", (fd) => {
      try {
        this.descriptors.set(fd, option, value);
      } catch {
        return null;
      }
      return this.descriptors.get(fd, option);
    });
    this.#learnt.set(key, learnt);
    return learnt;
  }
}
