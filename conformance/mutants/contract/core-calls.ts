import type { Mutants } from "../mutant.ts";

export const coreCalls: Mutants = {
  "contract/core-calls/calls-everything-but-wake": {
    file: "core/src/sockets.ts",
    from: "gettime: () => transport.clock.unix(),",
    to: "gettime: () => Date.now() / 1000,",
  },
  "contract/core-calls/asks-for-the-descriptor-only-when-the-user-does": {
    file: "core/src/state.ts",
    from: "    connection.wake = this.wake;\n    this.decide();",
    to: "    connection.wake = this.wake;\n    connection.fd();\n    this.decide();",
  },
};
