import type { Mutants } from "../mutant.ts";

export const descriptorsPrepared: Mutants = {
  "contract/descriptors-prepared/before-an-address-is-taken": {
    file: "system/src/calls.ts",
    from: "for (const [option, value] of system) this.set(fd, option, value);\n      const address",
    to: "const address",
  },
  "contract/descriptors-prepared/reuseaddr-is-on-unless-it-is-off": {
    file: "system/src/calls.ts",
    from: 'this.set(fd, "reuseaddr", 1);',
    to: "",
  },
  "contract/descriptors-prepared/lets-nobody-in-before-it-listens": {
    file: "system/src/calls.ts",
    from: "return { fd, local: this.localName(fd) };",
    to: "this.listen(fd, 8); return { fd, local: this.localName(fd) };",
  },
  "contract/descriptors-prepared/before-it-connects": {
    file: "net/src/connect.ts",
    from: "runtime.open(remote.family, system)",
    to: "runtime.open(remote.family, new Map())",
  },
  "contract/descriptors-prepared/what-is-added-every-later-one-has": {
    file: "net/src/bind.ts",
    from: "this.#options = options;",
    to: "this.#options = { ...options, system: new Map(options.system) };",
  },
};
