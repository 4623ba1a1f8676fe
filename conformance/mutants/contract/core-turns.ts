import type { Mutants } from "../mutant.ts";

const file = "core/src/waiters.ts";

export const coreTurns: Mutants = {
  "contract/core-turns/one-of-a-call-that-is-over-ends-no-other": {
    file,
    from: "if (asked !== this.#turns) return;",
    to: "",
  },
  "contract/core-turns/a-wake-that-came-too-early-ends-none": {
    file,
    from: "if (asked === this.#turns) this.#settle(null);",
    to: "this.#settle(null);",
  },
};
