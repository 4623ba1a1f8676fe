import type { Mutants } from "../mutant.ts";

export const timeouts: Mutants = {
  "sockets/timeouts/waits-for-the-limit": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value < 0 ? -1 : Math.floor(value);",
  },
  "sockets/timeouts/block-begins-again-with-every-byte": {
    file: "core/src/timeouts.ts",
    from: "this.#blockEnds = now + this.#block;",
    to: "this.#blockEnds = Math.min(this.#blockEnds, now + this.#block);",
  },
  "sockets/timeouts/total-is-for-the-whole-call": {
    file: "core/src/timeouts.ts",
    from: "else this.total = limit;",
    to: "else this.block = limit;",
  },
  "sockets/timeouts/both-hold": {
    file: "core/src/timeouts.ts",
    from: "Math.min(this.#blockEnds, this.#totalEnds) - now",
    to: "(this.#block < Infinity ? this.#blockEnds : this.#totalEnds) - now",
  },
  "sockets/timeouts/keeps-fractions-of-a-millisecond": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value < 0 ? -1 : Math.ceil(value * 1000) / 1000;",
  },
  "sockets/timeouts/each-call-has-its-own-time": {
    file: "core/src/calls.ts",
    from: "const waiter = this.#waiter(activity, signal, this.timeouts.budget(this.transport.clock));",
    to: "const waiter = this.#waiter(activity, signal, this.timeouts.start(this.transport.clock.now() - this.stats.age));",
  },
};
