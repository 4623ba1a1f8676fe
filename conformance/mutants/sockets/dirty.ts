import type { Mutants } from "../mutant.ts";

const file = "core/src/tcp.ts";
const from = "return this.#state.buffer.length > 0;";

export const dirty: Mutants = {
  "sockets/dirty/nothing-before-somebody-asks": {
    file,
    from,
    to: "return this.#state.buffer.length > 0 || this.#state.connection?.readable === true;",
  },
  "sockets/dirty/after-a-line": { file, from, to: "return this.#state.buffer.length > 3;" },
  "sockets/dirty/after-a-count": { file, from, to: "return this.#state.buffer.length > 1;" },
  "sockets/dirty/after-a-count-of-zero": {
    file: "core/src/receiving.ts",
    from: "const found = this.#pattern.find(buffer.chunk, buffer.from);",
    to: "const found = this.#pattern.find(buffer.chunk, buffer.from) || 1;",
  },
  "sockets/dirty/not-after-the-end": {
    file,
    from,
    to: 'return this.#state.buffer.length > 0 || this.#state.lasterror?.code === "EOF";',
  },
  "sockets/dirty/whatever-was-misused": {
    file: "core/src/receive.ts",
    from: 'const count = checkInteger("receive", "count", pattern, 0);',
    to: 'if (pattern < 0) state.buffer.clear();\n  const count = checkInteger("receive", "count", pattern, 0);',
  },
};
