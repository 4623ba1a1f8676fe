import type { Mutants } from "../mutant.ts";

export const descriptorsKept: Mutants = {
  "sockets/descriptors-kept/buffered-bytes": {
    file: "core/src/state.ts",
    from: "    this.#put(from, from.#class);\n",
    to: "    this.#put(from, from.#class);\n    this.buffer.clear();\n",
  },
  "sockets/descriptors-kept/counts-limits-and-encoding": {
    file: "core/src/state.ts",
    from: "    this.#put(from, from.#class);\n",
    to: "    this.#put(from, from.#class);\n    this.stats.received = from.stats.received;\n",
  },
  "sockets/descriptors-kept/what-the-object-had": {
    file: "core/src/setfd.ts",
    from: "  move(state, nobody);\n",
    to: "  move(state, nobody);\n  nobody.endSend();\n",
  },
  "sockets/descriptors-kept/a-server-that-nobody-has": {
    file: "core/src/setfd.ts",
    from: "  move(state, nobody);\n",
    to: "  move(state, nobody);\n  nobody.listener?.close();\n",
  },
  "sockets/descriptors-kept/an-address-that-nobody-has": {
    file: "core/src/setfd.ts",
    from: "  move(state, nobody);\n",
    to: "  move(state, nobody);\n  nobody.bound?.close();\n",
  },
  "sockets/descriptors-kept/its-own-number": {
    file: "core/src/setfd.ts",
    from: "  if (owner === state) return undefined;\n",
    to: "",
  },
};
