import type { Mutants } from "../mutant.ts";

export const maxsizeScope: Mutants = {
  "sockets/maxsize-scope/is-an-option-of-a-call": {
    file: "core/src/receive.ts",
    from: 'checkMaxsize("receive", maxsize)',
    to: 'Math.min(state.maxsize, checkMaxsize("receive", maxsize))',
  },
  "sockets/maxsize-scope/caps-receiveany": {
    file: "core/src/receive.ts",
    from: "1), wish.maxsize);",
    to: "1), Infinity);",
  },
  "sockets/maxsize-scope/cuts-no-character": {
    file: "core/src/receiving.ts",
    from: 'return this.#partial("oversized");',
    to: 'return this.#fail("oversized");',
  },
  "sockets/maxsize-scope/counts-bytes-of-the-calls-encoding": {
    file: "core/src/prefix.ts",
    from: "byteLength(prefix, encoding)",
    to: "prefix.length",
  },
  "sockets/maxsize-scope/loses-nothing-of-a-long-stream": {
    file: "core/src/receiving.ts",
    from: "if (this.#size(terminator) > this.#room) return this.#oversized();",
    to: 'if (this.#size(terminator) > this.#room) {\n          this.#got.cut(this.#got.length - this.#room);\n          return this.#partial("oversized");\n        }',
  },
};
