import type { Mutants } from "../mutant.ts";

export const connectSilent: Mutants = {
  "sockets/connect-silent/zero-does-not-wait": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: 'value < 0 ? -1 : mode === "t" ? Math.max(value, 2) : value;',
  },
  "sockets/connect-silent/opens-later": {
    file: "core/src/state.ts",
    from: "this.family = connection.remote?.family ?? this.family;\n",
    to: "",
  },
  "sockets/connect-silent/keeps-its-descriptor": {
    file: "core/src/state.ts",
    from: "(connection ?? listener ?? bound)?.fd()",
    to: "((this.decide() ? connection : null) ?? listener ?? bound)?.fd()",
  },
  "sockets/connect-silent/keeps-its-descriptor (without)": {
    file: "core/src/state.ts",
    from: "?.fd() ?? -1) : -1;",
    to: "?.fd() ?? -1) : connection === null ? -1 : 0;",
  },
};
