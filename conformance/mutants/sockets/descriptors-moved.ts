import type { Mutants } from "../mutant.ts";

export const descriptorsMoved: Mutants = {
  "sockets/descriptors-moved/a-client": {
    file: "core/src/state.ts",
    from: "    from.#put(nothing, from.#class);\n",
    to: "",
  },
  "sockets/descriptors-moved/an-address": {
    file: "core/src/state.ts",
    from: "    this.boundTo = source.boundTo;\n",
    to: "",
  },
  "sockets/descriptors-moved/a-server": {
    file: "core/src/state.ts",
    from: "    this.#put(from, from.#class);\n",
    to: '    this.#put(from, from.listener === null ? from.#class : "tcp{master}");\n',
  },
  "sockets/descriptors-moved/what-has-ended-stays-ended": {
    file: "core/src/state.ts",
    from: "    this.sendEnded = source.sendEnded;\n",
    to: "",
  },
  "sockets/descriptors-moved/what-nobody-has-read-goes-along": {
    file: "core/src/state.ts",
    from: "    this.#put(from, from.#class);\n",
    to: "    this.#put(from, from.#class);\n    if (this.connection?.readable) this.connection.read(65_536);\n",
  },
  "sockets/descriptors-moved/options-go-along": {
    file: "core/src/state.ts",
    from: "    this.settings = source.settings;\n",
    to: "",
  },
};
