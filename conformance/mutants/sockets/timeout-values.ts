import type { Mutants } from "../mutant.ts";

export const timeoutValues: Mutants = {
  "sockets/timeout-values/none-at-first": {
    file: "core/src/timeouts.ts",
    from: "total = -1;",
    to: "total = Infinity;",
  },
  "sockets/timeout-values/each-mode-its-own": {
    file: "core/src/timeouts.ts",
    from: 'if (mode === "b") this.block = limit;',
    to: 'if (mode !== "t") this.block = limit;',
  },
  "sockets/timeout-values/no-limit-is-minus-one": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value + 0; // as LuaSocket stores it",
  },
  "sockets/timeout-values/minus-zero-is-zero": {
    file: "core/src/timeouts.ts",
    from: "value + 0;",
    to: "value;",
  },
  "sockets/timeout-values/unknown-mode-changes-nothing": {
    file: "core/src/tcp.ts",
    from: 'const seconds = checkSeconds("set timeout", "value", value);',
    to: 'const seconds = checkSeconds("set timeout", "value", value);\n    this.#state.timeouts.set(seconds, mode);',
  },
  "sockets/timeout-values/no-number-changes-nothing": {
    file: "core/src/check.ts",
    from: "if (Number.isNaN(value)) throw wrongRange(doing, `${what} in seconds`, value);",
    to: "",
  },
  "sockets/timeout-values/kept-through-connect": {
    file: "core/src/connect.ts",
    from: "state.announced = true;",
    to: 'state.announced = true;\n      state.timeouts.set(-1, "b");',
  },
};
