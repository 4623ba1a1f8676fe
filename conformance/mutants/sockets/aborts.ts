import type { Mutants } from "../mutant.ts";

export const aborts: Mutants = {
  "sockets/aborts/an-accept": {
    file: "core/src/listen.ts",
    from: 'state.pursue("accept", signal,',
    to: 'state.pursue("accept", undefined,',
  },
  "sockets/aborts/a-connect": {
    file: "core/src/connect.ts",
    from: 'state.run("connect", signal, call,',
    to: 'state.run("connect", undefined, call,',
  },
  "sockets/aborts/the-shortcut": {
    file: "core/src/shortcuts.ts",
    from: "await dial(state, local, target, signal)",
    to: "await dial(state, local, target, undefined)",
  },
  "sockets/aborts/a-select": {
    file: "core/src/select.ts",
    from: "timeouts.budget(transport.clock), signal);",
    to: "timeouts.budget(transport.clock), undefined);",
  },
  "sockets/aborts/while-bytes-arrive": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: 'if (why === "aborted") this.#got.cut(this.#got.length);',
  },
  "sockets/aborts/lets-go-of-the-signal": {
    file: "core/src/waiters.ts",
    from: 'this.#signal?.removeEventListener("abort", this.#abort);',
    to: "",
  },
};
