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
};
