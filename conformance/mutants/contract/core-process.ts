import type { Mutants } from "../mutant.ts";

export const coreProcess: Mutants = {
  "contract/core-process/is-held-during-a-turn": {
    file: "core/src/waiters.ts",
    from: "this.#transport.hold();",
    to: "if (!this.#turning) this.#transport.hold();",
  },
  "contract/core-process/is-held-until-close-resolves": {
    file: "core/src/close.ts",
    from: 'if ((await waiter.outcome(closed)) === "timeout")',
    to: "if ((await closed) === null)",
  },
  "contract/core-process/a-close-without-end-is-reset": {
    file: "core/src/close.ts",
    from: 'if ((await waiter.outcome(closed)) === "timeout") connection.reset();',
    to: "await waiter.outcome(closed);",
  },
  "contract/core-process/lets-go-of-what-is-over": {
    file: "core/src/waiters.ts",
    from: "this.#transport.release();",
    to: "if (why === null) this.#transport.release();",
  },
};
