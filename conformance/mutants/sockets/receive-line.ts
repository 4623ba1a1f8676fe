import type { Mutants } from "../mutant.ts";

export const receiveLine: Mutants = {
  "sockets/receive-line/drops-every-cr": {
    file: "core/src/patterns.ts",
    from: "dropsCR: true,",
    to: "dropsCR: false,",
  },
};
