import type { Mutants } from "../mutant.ts";

const file = "core/src/connect.ts";

export const connect: Mutants = {
  "sockets/connect/makes-a-client": {
    file: "core/src/names.ts",
    from: "state.decide() ? state.connection?.remote : null",
    to: "state.decide() ? state.connection?.local : null",
  },
  "sockets/connect/refused-and-again": {
    file: "core/src/state.ts",
    from: "    this.lasterror = state;\n    return state;",
    to: '    this.lasterror = state;\n    this.#class = "tcp{client}";\n    return state;',
  },
  "sockets/connect/already-connected": {
    file,
    from: '  if (state.announced) return fail("already connected");\n',
    to: "",
  },
  "sockets/connect/on-a-server": {
    file,
    from: 'if (state.class === "tcp{server}") return',
    to: 'if (state.class === "tcp{server}" && state.announced) return',
  },
  "sockets/connect/reads-what-the-peer-said-at-once": {
    file,
    from: "      state.announced = true;\n",
    to: "      state.announced = true;\n      if (state.connection?.readable) state.connection.read(65_536);\n",
  },
  "sockets/connect/close-gives-it-up": {
    file: "core/src/close.ts",
    from: "    connection?.reset();\n    over();",
    to: "    over();",
  },
};
