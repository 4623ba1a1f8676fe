import type { Mutants } from "../mutant.ts";

export const failures: Mutants = {
  "sockets/failures/of-connect": {
    file: "core/src/errors.ts",
    from: 'ENETUNREACH: "Network is unreachable"',
    to: 'ENETUNREACH: "No route to host"',
  },
  "sockets/failures/last-of-several": {
    file: "core/src/connect.ts",
    from: "for (const [at, candidate] of candidates.entries()) {",
    to: "for (const [at, candidate] of [...candidates].sort((a, b) => b.family.length - a.family.length).entries()) {",
  },
  "sockets/failures/of-bind": {
    file: "core/src/errors.ts",
    from: 'EACCES: "permission denied"',
    to: 'EACCES: "Permission denied"',
  },
  "sockets/failures/port-that-is-not-for-everybody": {
    file: "core/src/bind.ts",
    from: "    () => {\n      state.binding = null;\n    },",
    to: "    () => {\n      state.binding = null;\n      state.boundTo = local;\n    },",
  },
  "sockets/failures/out-of-descriptors": {
    file: "core/src/listen.ts",
    from: "return fail(state.learn(asSocketError(thrown)));",
    to: "return state.learn(asSocketError(thrown)), null;",
  },
  "sockets/failures/cause": {
    file: "core/src/errors.ts",
    from: "{ partial, cause: last, ",
    to: "{ partial, ",
  },
  "sockets/failures/accepts-leave-room-for-others": {
    file: "core/src/listen.ts",
    from: "failingAfterTurn(async (waiter) => first ?? pull(state, waiter))",
    to: "async (waiter: Waiter) => first ?? pull(state, waiter)",
  },
  "sockets/failures/binds-leave-room-for-others": {
    file: "core/src/bind.ts",
    from: "failingAfterTurn((waiter) => bindWithin(state, address, port, waiter))",
    to: "(waiter: Waiter) => bindWithin(state, address, port, waiter)",
  },
  "sockets/failures/listens-leave-room-for-others": {
    file: "core/src/listen.ts",
    from: "failingAfterTurn((waiter) => start(state, backlog, waiter))",
    to: "(waiter: Waiter) => start(state, backlog, waiter)",
  },
  "sockets/failures/connects-leave-room-for-others": {
    file: "core/src/connect.ts",
    from: "failingAfterTurn(async (waiter) => {",
    to: "(<T>(call: (waiter: Waiter) => Promise<T>) => call)(async (waiter) => {",
  },
};
