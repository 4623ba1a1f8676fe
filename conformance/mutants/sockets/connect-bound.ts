import type { Mutants } from "../mutant.ts";

const file = "core/src/connect.ts";

export const connectBound: Mutants = {
  "sockets/connect-bound/leaves-from-where-it-is-bound": {
    file,
    from: "state.bound?.connect(remote) ?? ",
    to: "",
  },
  "sockets/connect-bound/leaves-from-where-it-is-bound (without)": {
    file,
    from: 'if (state.boundTo !== null && state.transport.capabilities["bind-before-connect"] !== true)',
    to: "if (state.bound === null && state.boundTo !== null)",
  },
  "sockets/connect-bound/keeps-its-port-when-refused": {
    file: "core/src/bind.ts",
    from: "state.transport.bind(local, {",
    to: "state.transport.bind({ ...local, port: 0 }, {",
  },
  "sockets/connect-bound/star-leaves-its-address-open": {
    file: "core/src/names.ts",
    from: "state.connection?.local ?? state.listener?.local ?? state.boundTo",
    to: "state.boundTo ?? state.connection?.local ?? state.listener?.local",
  },
  "sockets/connect-bound/literal-of-the-other-family": {
    file: "core/src/bind.ts",
    from: "      state.family = bound.local.family;\n",
    to: "",
  },
  "sockets/connect-bound/is-left-behind-bound": {
    file: "core/src/connect.ts",
    from: "const same = state.target?.address === address",
    to: "const same = state.boundTo === null && state.target?.address === address",
  },
  "sockets/connect-bound/keeps-its-options": {
    file: "core/src/state.ts",
    from: "    this.abandon();\n    this.lasterror = state;",
    to: "    this.abandon();\n    this.settings.switches.clear();\n    this.lasterror = state;",
  },
};
