import type { Mutants } from "../mutant.ts";

export const stalled: Mutants = {
  "sockets/stalled/waits-for-its-timeout": {
    file: "core/src/timeouts.ts",
    from: "this.#blockEnds = blockBegins + this.#block;",
    to: "this.#blockEnds = blockBegins + this.#block / 2;",
  },
  "sockets/stalled/zero-takes-what-there-is-room-for": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value <= 0 ? -1 : value;",
  },
  "sockets/stalled/waits-on-without-a-limit": {
    file: "core/src/calls.ts",
    from: "const again = (why: Interruption | null): void => {",
    to: 'let waits = 0;\n      const again = (why: Interruption | null): void => {\n        if (++waits > 10) why = "timeout";',
  },
  "sockets/stalled/block-limit-begins-again-with-progress": {
    file: "core/src/send.ts",
    from: "const some = this.#at > this.#asked;",
    to: "const some = this.#at > this.#asked + 2 ** 20;",
  },
  "sockets/stalled/total-limit-holds-whatever-moves": {
    file: "core/src/timeouts.ts",
    from: "return Math.min(this.#blockEnds, this.#totalEnds) - now;",
    to: "return this.#blockEnds - now;",
  },
};
