import type { Mutants } from "../mutant.ts";

export const stalled: Mutants = {
  "sockets/stalled/waits-for-its-timeout": {
    file: "core/src/timeouts.ts",
    from: "this.#blockEnds = blockBegins + this.#block;",
    to: "this.#blockEnds = blockBegins + this.#block / 2;",
  },
  "sockets/stalled/block-limit-begins-again-with-progress": {
    file: "core/src/send.ts",
    from: "if (call.at > before) waiter.progress();",
    to: "if (call.at > before + 2 ** 20) waiter.progress();",
  },
  "sockets/stalled/total-limit-holds-whatever-moves": {
    file: "core/src/timeouts.ts",
    from: "return Math.min(this.#blockEnds, this.#totalEnds) - now;",
    to: "return this.#blockEnds - now;",
  },
};
