import type { Mutants } from "../mutant.ts";

export const core: Mutants = {
  "contract/core/leaves-an-attempt-alone": {
    file: "core/src/close.ts",
    from: "const open = state.decide() ? state.connection : null;",
    to: "const open = state.connection;",
  },
  "contract/core/writes-nothing-after-its-end": {
    file: "core/src/send.ts",
    from: "state.closed || state.sendEnded",
    to: "state.closed",
  },
  "contract/core/reads-nothing-after-discard": {
    file: "core/src/receiving.ts",
    from: 'if (state.closed || state.receiveEnded) return "closed";',
    to: 'if (state.closed) return "closed";',
  },
  "contract/core/passes-on-what-the-server-was-given": {
    file: "core/src/settings.ts",
    from: "settings.#switches = this.#switches;",
    to: "",
  },
};
