import type { Mutants } from "../mutant.ts";

export const optionsSystem: Mutants = {
  "sockets/options-system/reuseaddr": null,
  "sockets/options-system/reuseaddr (without)": {
    file: "core/src/options.ts",
    from: 'bySystemCall("reuseaddr", boolean)',
    to: 'bySystemCall("listen", boolean)',
  },
  "sockets/options-system/reuseport": null,
  "sockets/options-system/reuseport (without)": {
    file: "core/src/options.ts",
    from: 'bySystemCall("reuseport", boolean)',
    to: 'bySystemCall("listen", boolean)',
  },
  "sockets/options-system/keepalive-tuning": null,
  "sockets/options-system/keepalive-tuning (without)": {
    file: "core/src/options.ts",
    from: '"tcp-keepintvl": bySystemCall("keepalive-tuning", number)',
    to: '"tcp-keepintvl": bySystemCall("keepalive", number)',
  },
  "sockets/options-system/buffer-sizes": null,
  "sockets/options-system/buffer-sizes (without)": {
    file: "core/src/options.ts",
    from: '"send-buffer-size": bySystemCall("buffer-sizes", number)',
    to: '"send-buffer-size": onOff("keepalive")',
  },
  "sockets/options-system/error": null,
  "sockets/options-system/error (without)": {
    file: "core/src/options.ts",
    from: 'error: { needs: "socket-error" }',
    to: 'error: { needs: "listen", get: () => [null, null] }',
  },
};
