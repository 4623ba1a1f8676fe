import type { Mutants } from "../mutant.ts";

export const selectWaits: Mutants = {
  "sockets/select-waits/as-long-as-it-may": {
    file: "core/src/select.ts",
    from: 'timeouts.set(limit, "t");',
    to: 'timeouts.set(Math.floor(limit * 1000) / 1000, "t");',
  },
  "sockets/select-waits/for-ever-without-a-timeout": {
    file: "core/src/select.ts",
    from: 'timeouts.set(limit, "t");',
    to: 'timeouts.set(limit < 0 && limit > -1 ? 0 : limit, "t");',
  },
  "sockets/select-waits/until-there-is-room": {
    file: "core/src/memory/connection.ts",
    from: "this.#finished();\n      this.wake();",
    to: "this.#finished();",
  },
  "sockets/select-waits/until-it-is-decided": {
    file: "core/src/state.ts",
    from: "    connection.wake = this.wake;\n    this.decide();",
    to: '    connection.wake = () => (this.#class === "tcp{client}" ? this.wake() : undefined);\n    this.decide();',
  },
  "sockets/select-waits/until-somebody-comes": {
    file: "core/src/state.ts",
    from: "    listener.wake = this.wake;",
    to: "    listener.wake = () => {};",
  },
  "sockets/select-waits/what-is-always-ready-starves-nobody": {
    file: "core/src/select.ts",
    from: "let why = await waiter.turn();",
    to: "let why = null;",
  },
  "sockets/select-waits/beside-a-receive": {
    file: "core/src/calls.ts",
    from: "receive?.wake();",
    to: "if (receive?.active === true) return receive.wake();",
  },
  "sockets/select-waits/several-at-once": {
    file: "core/src/calls.ts",
    from: "for (const watcher of this.watchers) watcher();",
    to: "for (const watcher of this.watchers) return watcher();",
  },
  "sockets/select-waits/a-close-does-not-end-it": {
    file: "core/src/select.ts",
    from: "if (!state.closed && isReady(state)) found.push(socket);",
    to: "if (state.closed || isReady(state)) found.push(socket);",
  },
  "sockets/select-waits/leaves-no-timer": {
    file: "core/src/select.ts",
    from: "    waiter.end();\n",
    to: "",
  },
};
