import type { Mutants } from "../mutant.ts";

export const descriptors: Mutants = {
  "sockets/descriptors/are-the-kernels-numbers": {
    file: "core/src/tcp.ts",
    from: "return closed || transport",
    to: "return transport",
  },
  "sockets/descriptors/are-the-kernels-numbers (without)": {
    file: "core/src/tcp.ts",
    from: "closed || transport.capabilities.fd !== true ? -1",
    to: "closed || transport.capabilities.fd !== true ? Number(!closed) - 1",
  },
  "sockets/descriptors/none-of-what-is-not-open": {
    file: "core/src/tcp.ts",
    from: "closed || transport.capabilities.fd !== true ? -1",
    to: "closed || transport.capabilities.fd !== true ? Number(closed) - 1",
  },
  "sockets/descriptors/are-taken-over": null,
  "sockets/descriptors/are-taken-over (without)": {
    file: "core/src/tcp.ts",
    from: '[null, "unsupported"];\n  }\n\n  getfamily',
    to: "undefined;\n  }\n\n  getfamily",
  },
  "sockets/descriptors/are-whole-numbers": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("set fd", "fd", fd, -1, 2 ** 31 - 1);',
    to: 'if (typeof fd !== "number") throw new TypeError("Cannot set fd: expected a number, got something else");',
  },
};
