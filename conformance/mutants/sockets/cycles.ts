import type { Mutants } from "../mutant.ts";

export const cycles: Mutants = {
  "sockets/cycles/connect-and-close": {
    file: "net/src/listener.ts",
    from: "    this.#server.close();",
    to: "    this.#server.unref();",
  },
  "sockets/cycles/accept-that-times-out": {
    file: "node/src/handle.ts",
    from: 'closeSync(openSync("/dev/null", "r"));',
    to: 'openSync("/dev/null", "r");',
  },
};
