import type { Mutants } from "../mutant.ts";

export const descriptors: Mutants = {
  "sockets/descriptors/are-the-kernels-numbers": {
    file: "core/src/setfd.ts",
    from: "state.closed ? -1 : state.fd()",
    to: "state.fd()",
  },
  "sockets/descriptors/are-the-kernels-numbers (without)": {
    file: "core/src/state.ts",
    from: "?.fd() ?? -1) : -1;",
    to: "?.fd() ?? -1) : 0;",
  },
  "sockets/descriptors/none-of-what-is-not-open": {
    file: "core/src/setfd.ts",
    from: "state.closed ? -1 : state.fd()",
    to: "state.closed ? 0 : state.fd()",
  },
  "sockets/descriptors/are-swapped": {
    file: "core/src/setfd.ts",
    from: "  move(state, nobody);\n",
    to: "  move(state, nobody);\n  if (nobody.connection !== null) nobody.connection.reset();\n",
  },
  "sockets/descriptors/are-swapped (without)": {
    file: "core/src/setfd.ts",
    from: 'capabilities.fd !== true) return [null, "unsupported"];',
    to: "capabilities.fd !== true) return undefined;",
  },
  "sockets/descriptors/none-is-taken-by-whatever-object": {
    file: "core/src/setfd.ts",
    from: 'return fd === -1 ? undefined : [null, "closed"];',
    to: 'return [null, "closed"];',
  },
  "sockets/descriptors/none-is-taken-by-whatever-object (without)": {
    file: "core/src/setfd.ts",
    from: 'capabilities.fd !== true) return [null, "unsupported"];',
    to: 'capabilities.fd !== true && fd !== -1) return [null, "unsupported"];',
  },
  "sockets/descriptors/are-whole-numbers": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("set fd", "fd", fd, -1, 2 ** 31 - 1)',
    to: 'checkInteger("set fd", "fd", fd, -2, 2 ** 31 - 1)',
  },
};
