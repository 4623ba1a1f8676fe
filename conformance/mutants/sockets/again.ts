import type { Mutants } from "../mutant.ts";

const file = "core/src/waiters.ts";
const BEGIN = "    this.#interruption = null;\n    this.#turning = false;\n";

export const again: Mutants = {
  "sockets/again/a-receive-waits": { file, from: BEGIN, to: "    this.#turning = false;\n" },
  "sockets/again/a-send-waits": {
    file: "core/src/calls.ts",
    from: "known.begin(budget, signal);",
    to: 'if (activity === "send") known.active = true;\n    else known.begin(budget, signal);',
  },
  "sockets/again/an-old-signal-is-nobodys": {
    file,
    from: 'if (this.#abort !== undefined) this.#signal?.removeEventListener("abort", this.#abort);',
    to: "",
  },
};
