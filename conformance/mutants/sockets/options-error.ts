import type { Mutants } from "../mutant.ts";

export const optionsError: Mutants = {
  "sockets/options-error/null-while-nothing-is-wrong": {
    file: "net/src/connection.ts",
    from: "return this.#broken ?? this.#unwritable;",
    to: 'return this.#broken ?? this.#unwritable ?? (this.#ended ? SocketError.from("ECONNRESET") : null);',
  },
  "sockets/options-error/null-while-nothing-is-wrong (without)": {
    file: "core/src/options.ts",
    from: 'needs: "socket-error", get: takeError',
    to: 'needs: "tcp-nodelay", get: takeError',
  },
  "sockets/options-error/told-once-after-a-reset": {
    file: "core/src/state.ts",
    from: "broken === null || this.#toldBroken ? null",
    to: "broken === null ? null",
  },
  "sockets/options-error/what-came-before-stays-readable": [
    {
      file: "core/src/system-options.ts",
      from: "  const known = state.takeFailure();\n",
      to: "  const known = state.takeFailure();\n  state.receiveEnded ||= known !== null;\n",
    },
    {
      file: "core/src/state.ts",
      from: 'if (this.lasterror?.code !== "EOF") this.taken = error;',
      to: "this.receiveEnded = true;",
    },
  ],
  "sockets/options-error/of-an-attempt-that-failed": {
    file: "core/src/state.ts",
    from: "const failure = this.failure();\n    if (failure !== null) return failure.message;\n    const broken",
    to: "const broken",
  },
  "sockets/options-error/of-an-attempt-that-nobody-knew-had-failed": {
    file: "core/src/system-options.ts",
    from: "if (known !== null || fd === -1) return known;",
    to: 'if (known !== null || fd === -1) return known ?? (state.connection === null ? null : "connection refused");',
  },
  "sockets/options-error/a-reset-that-was-told-is-no-end": {
    file: "core/src/receiving.ts",
    from: 'if (bytes === "end" && state.taken !== null) throw state.taken;',
    to: "",
  },
};
