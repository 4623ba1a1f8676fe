import type { Mutants } from "../mutant.ts";

export const optionsAddresses: Mutants = {
  "sockets/options-addresses/reuseaddr-takes-what-lingers": {
    file: "system/src/calls.ts",
    from: "      const address = this.#encode(wanted);",
    to: '      this.set(fd, "reuseaddr", 1);\n      const address = this.#encode(wanted);',
  },
  "sockets/options-addresses/reuseport-shares-a-port": {
    file: "core/src/options.ts",
    from: "setSystemOption(state, option, Number(on))",
    to: "setSystemOption(state, option, 0)",
  },
};
