import type { Mutants } from "../mutant.ts";

export const descriptorsPending: Mutants = {
  "sockets/descriptors-pending/receives-answer-closed": {
    file: "core/src/setfd.ts",
    from: "  from.interrupt();\n",
    to: '  from.interrupt("send");\n',
  },
  "sockets/descriptors-pending/a-send-answers-closed": {
    file: "core/src/setfd.ts",
    from: "  from.interrupt();\n",
    to: '  from.interrupt("receive");\n',
  },
  "sockets/descriptors-pending/an-accept-answers-closed": {
    file: "core/src/setfd.ts",
    from: "  from.interrupt();\n",
    to: '  from.interrupt("receive");\n',
  },
  "sockets/descriptors-pending/a-select-goes-on": {
    file: "core/src/state.ts",
    from: "    if (this.connection !== null) this.connection.wake = this.wake;\n",
    to: "",
  },
  "sockets/descriptors-pending/not-while-it-binds-or-connects": {
    file: "core/src/setfd.ts",
    from: '  state.refuseSecond("connect", "set fd");\n',
    to: "",
  },
};
