import type { Mutants } from "../mutant.ts";

export const misuseSettings: Mutants = {
  "sockets/misuse-settings/values": {
    file: "core/src/tcp.ts",
    from: "const seconds = absent(age)",
    to: "stats.received = counts[0] ?? stats.received;\n    const seconds = absent(age)",
  },
  "sockets/misuse-settings/addresses-and-ports": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("connect", "port", port, 1, 65_535);',
    to: 'checkInteger("connect", "port", port % 65_536, 1, 65_535);',
  },
};
