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
  "sockets/options-error/what-came-before-stays-readable": {
    file: "core/src/system-options.ts",
    from: "  return pending === null ? known : state.broken(pending);",
    to: "  state.receiveEnded ||= (pending ?? known) !== null;\n  return pending === null ? known : state.broken(pending);",
  },
  "sockets/options-error/of-an-attempt-that-failed": {
    file: "core/src/state.ts",
    from: "const failure = this.failure();\n    if (failure !== null) return failure.message;\n    const broken",
    to: "const broken",
  },
};
