import type { Mutants } from "../mutant.ts";

export const optionsKernel: Mutants = {
  "sockets/options-kernel/keepalive": {
    file: "net/src/connection.ts",
    from: "setKeepAlive(!on).setKeepAlive(on)",
    to: "setKeepAlive(on)",
  },
  "sockets/options-kernel/tcp-nodelay": {
    file: "net/src/connection.ts",
    from: "setNoDelay(!on).setNoDelay(on)",
    to: "setNoDelay(on)",
  },
  "sockets/options-kernel/ipv6-v6only": {
    file: "node/src/bind.ts",
    from: "hold(wanted, options.v6only)",
    to: "hold(wanted, true)",
  },
  "sockets/options-kernel/linger": { file: "system/src/calls.ts", from: "if (on === 0) return null;", to: "" },
};
