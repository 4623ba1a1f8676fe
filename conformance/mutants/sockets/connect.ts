import type { Mutants } from "../mutant.ts";

const file = "core/src/connect.ts";

export const connect: Mutants = {
  "sockets/connect/makes-a-client": {
    file: "core/src/state.ts",
    from: "    this.family = connection.remote?.family ?? this.family;\n",
    to: "",
  },
  "sockets/connect/refused-and-again": { file, from: "      state.lasterror = null;\n", to: "" },
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
  "sockets/connect/one-at-a-time": {
    file,
    from: '  state.refuseSecond("connect");\n',
    to: "",
  },
  "sockets/connect/close-ends-it": {
    file: "core/src/close.ts",
    from: "    connection.reset();\n    resolve(1);",
    to: "    resolve(1);",
  },
  "sockets/connect/signal-that-has-fired": {
    file,
    from: '  if (signal?.aborted) return fail("aborted");\n',
    to: "",
  },
};
