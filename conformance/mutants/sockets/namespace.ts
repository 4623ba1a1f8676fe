import type { Mutants } from "../mutant.ts";

const file = "core/src/sockets.ts";

export const namespace: Mutants = {
  "sockets/namespace/has-everything": {
    file,
    from: '    transport,\n    tcp: tcp("unspec"),',
    to: '    transport: { ...transport },\n    tcp: tcp("unspec"),',
  },
  "sockets/namespace/needs-no-this": {
    file,
    from: "gettime: () => transport.clock.unix(),",
    to: "gettime() {\n      return this.transport.clock.unix();\n    },",
  },
};
