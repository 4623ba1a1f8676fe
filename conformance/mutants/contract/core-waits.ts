import type { Mutants } from "../mutant.ts";

export const coreWaits: Mutants = {
  "contract/core-waits/reads-again-at-a-wake": {
    file: "core/src/calls.ts",
    from: "receive?.wake();",
    to: "",
  },
  "contract/core-waits/writes-again-at-a-wake": {
    file: "core/src/calls.ts",
    from: "send?.wake();",
    to: "",
  },
  "contract/core-waits/gives-up-by-itself": {
    file: "core/src/waiters.ts",
    from: "Math.min(left, LONGEST)",
    to: "LONGEST",
  },
  "contract/core-waits/wakes-that-mean-nothing-do-no-harm": {
    file: "core/src/waiters.ts",
    from: "if (this.#turning) return;",
    to: "if (this.#turning) return; this.progress();",
  },
  "contract/core-waits/hears-a-wake-from-within-a-call-to-something-else": {
    file: "core/src/waiters.ts",
    from: "if (asked === this.#turns) this.#settle(null);",
    to: "",
  },
  "contract/core-waits/a-timeout-loses-nothing-and-repeats-nothing": {
    file: "core/src/send.ts",
    from: "this.#at += taken;",
    to: "this.#at += taken - (taken > 1 ? 1 : 0);",
  },
};
