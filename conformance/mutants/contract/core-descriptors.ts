import type { Mutants } from "../mutant.ts";

export const coreDescriptors: Mutants = {
  "contract/core-descriptors/nobody-asks-before-a-user-does": {
    file: "core/src/settings.ts",
    from: "this.switches.size === 0 || transport.descriptors === undefined",
    to: "transport.descriptors === undefined",
  },
  "contract/core-descriptors/nothing-to-prepare-without-descriptors": {
    file: "core/src/system-options.ts",
    from: "  onDescriptor(state, (descriptors, fd) => descriptors.set(fd, option, value));\n",
    to: "  state.settings.system.set(option, value);\n  onDescriptor(state, (descriptors, fd) => descriptors.set(fd, option, value));\n",
  },
};
