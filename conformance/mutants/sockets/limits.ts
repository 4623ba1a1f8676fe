import type { Mutants } from "../mutant.ts";

export const limits: Mutants = {
  "sockets/limits/none-waits-on": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value <= -1 ? -1 : Math.max(0, value);",
  },
  "sockets/limits/huge-ones-never-ring": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value < 0 ? -1 : ((value * 1000) | 0) / 1000;",
  },
  "sockets/limits/a-pending-call-keeps-its-own": {
    file: "core/src/timeouts.ts",
    from: "return new Budget(this.block, this.total, now, now);",
    to: "return { progress() {}, spent: () => false, left: (at) => new Budget(this.block, this.total, now, now).left(at) };",
  },
  "sockets/limits/an-idle-wake-is-no-progress": {
    file: "core/src/waiters.ts",
    from: "    if (this.#resolve === null) this.#missed = true;\n",
    to: "    if (this.#timerEnds < Infinity) this.#budget.progress(this.#transport.clock.now());\n    if (this.#resolve === null) this.#missed = true;\n",
  },
  "sockets/limits/a-receive-neither": {
    file: "core/src/receive.ts",
    from: "if (call.tookSome()) waiter.progress();",
    to: "waiter.progress();",
  },
};
