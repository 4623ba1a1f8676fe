import type { Mutants } from "../mutant.ts";

export const wrongState: Mutants = {
  "sockets/wrong-state/master": {
    file: "core/src/close.ts",
    from: '  state.requireClient("shutdown");\n  if (state.closed) return 1;',
    to: '  if (state.closed) return 1;\n  state.requireClient("shutdown");',
  },
  "sockets/wrong-state/client": {
    file: "core/src/bind.ts",
    from: '  state.requireMaster("bind");\n',
    to: '  if (state.listener !== null) state.requireMaster("bind");\n',
  },
  "sockets/wrong-state/server": {
    file: "core/src/listen.ts",
    from: '  state.requireMaster("listen");\n',
    to: '  if (state.listener === null) state.requireMaster("listen");\n',
  },
  "sockets/wrong-state/answers-in-any-class": {
    file: "core/src/tcp.ts",
    from: "this.#state.timeouts.set(",
    to: "if (!this.#state.closed) this.#state.timeouts.set(",
  },
};
