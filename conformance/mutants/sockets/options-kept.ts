import type { Mutants } from "../mutant.ts";

export const optionsKept: Mutants = {
  "sockets/options-kept/through-bind-listen-and-accept": {
    file: "core/src/bind.ts",
    from: 'local.family === "inet6", system }',
    to: 'local.family === "inet6" }',
  },
  "sockets/options-kept/once-its-family-is-known": {
    file: "core/src/system-options.ts",
    from: "if (fd !== -1) return call(descriptors, fd, false);",
    to: "if (fd !== -1 && state.bound === null) return call(descriptors, fd, false);",
  },
  "sockets/options-kept/through-connect": [
    {
      file: "core/src/settings.ts",
      from: "if (this.#system === null) return;",
      to: "this.#system = null;\n    return;",
    },
    {
      file: "core/src/connect.ts",
      from: "state.transport.connect(remote, state.settings)",
      to: "state.transport.connect(remote)",
    },
  ],
  "sockets/options-kept/through-a-refusal": {
    file: "core/src/state.ts",
    from: "    this.connection?.reset();\n    this.connection = null;",
    to: "    this.connection?.reset();\n    this.settings.system.clear();\n    this.connection = null;",
  },
  "sockets/options-kept/at-every-address-of-a-name": {
    file: "core/src/state.ts",
    from: "    this.connection?.reset();\n    this.connection = null;",
    to: "    this.connection?.reset();\n    this.settings.system.clear();\n    this.connection = null;",
  },
};
