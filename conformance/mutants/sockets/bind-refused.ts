import type { Mutants } from "../mutant.ts";

export const bindRefused: Mutants = {
  "sockets/bind-refused/no-address": {
    file: "core/src/address.ts",
    from: "numbers.some((number) => number > 255) || ",
    to: "",
  },
  "sockets/bind-refused/literal-of-the-other-family": {
    file: "core/src/resolve.ts",
    from: 'SocketError.from("EAI_ADDRFAMILY")',
    to: 'SocketError.from("EAFNOSUPPORT")',
  },
  "sockets/bind-refused/in-use": {
    file: "core/src/bind.ts",
    from: "    () => {\n      state.binding = null;\n    },",
    to: "    () => {},",
  },
  "sockets/bind-refused/twice": {
    file: "core/src/bind.ts",
    from: "if (state.boundTo !== null || state.connection !== null) return",
    to: "if (state.connection !== null) return",
  },
  "sockets/bind-refused/one-listens": {
    file: "core/src/memory/ports.ts",
    from: '    if (this.#taken(local, v6only)) throw SocketError.from("EADDRINUSE");\n',
    to: "",
  },
  "sockets/bind-refused/address-of-somebody-else": {
    file: "core/src/memory/host.ts",
    from: "if (address === null || !this.#owns(address)) throw",
    to: "if (address === null) throw",
  },
};
