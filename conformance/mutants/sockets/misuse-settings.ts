import type { Mutants } from "../mutant.ts";

export const misuseSettings: Mutants = {
  "sockets/misuse-settings/shutdown-modes": {
    file: "core/src/close.ts",
    from: 'absent(mode) ? "both"',
    to: '!mode ? "both"',
  },
  "sockets/misuse-settings/addresses-and-ports": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("connect", "port", port, 1, 65_535);',
    to: 'checkInteger("connect", "port", port % 65_536, 1, 65_535);',
  },
};
