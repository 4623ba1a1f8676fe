import type { Mutants } from "../mutant.ts";

export const states: Mutants = {
  "sockets/states/bound-answers": {
    file: "core/src/bind.ts",
    from: "      state.boundTo = bound.local;\n",
    to: '      state.boundTo = bound.local;\n      state.timeouts.set(-1, "b");\n',
  },
  "sockets/states/bound-refuses": {
    file: "core/src/state.ts",
    from: '    if (this.#class === "tcp{client}") return;\n',
    to: '    if (this.#class === "tcp{client}" || this.bound !== null) return;\n',
  },
  "sockets/states/server-answers": {
    file: "core/src/tcp.ts",
    from: "return this.#state.buffer.length > 0;",
    to: "return this.#state.buffer.length > 0 || this.#state.listener !== null;",
  },
  "sockets/states/refused-is-as-new": {
    file: "core/src/state.ts",
    from: "    this.target = null;\n",
    to: "    this.target = null;\n    this.stats.sent++;\n",
  },
};
