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
    from: "return this.none ? UNLIMITED : this.start(clock.now());",
    to: "const now = clock.now();\n    return {\n      endless: false,\n      progress() {},\n      spent: () => false,\n      left: (at) => new Budget(this.block, this.total, now, now).left(at),\n    };",
  },
  "sockets/limits/an-idle-wake-is-no-progress": {
    file: "core/src/waiters.ts",
    from: "if (this.#then === null) this.#missed = true;",
    to: "if (this.#timerEnds < Infinity) this.#budget.progress(this.#transport.clock.now());\n    if (this.#then === null) this.#missed = true;",
  },
  "sockets/limits/a-receive-neither": {
    file: "core/src/calls.ts",
    from: "if (call.moved())",
    to: 'if (call.moved() || activity === "receive")',
  },
};
