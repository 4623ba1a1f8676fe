import type { Mutants } from "../mutant.ts";

export const closePending: Mutants = {
  "sockets/close-pending/a-receive": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: "this.#giveBack(this.state.closed ? this.#got.length : this.#pattern.undecided);",
  },
  "sockets/close-pending/a-send": {
    file: "core/src/calls.ts",
    from: "(activity === undefined || name === activity)",
    to: '((activity === undefined && name !== "send") || name === activity)',
  },
  "sockets/close-pending/an-accept": {
    file: "core/src/calls.ts",
    from: "(activity === undefined || name === activity)",
    to: '((activity === undefined && name !== "accept") || name === activity)',
  },
  "sockets/close-pending/a-connect": {
    file: "core/src/calls.ts",
    from: "(activity === undefined || name === activity)",
    to: '((activity === undefined && name !== "connect") || name === activity)',
  },
};
