import type { Mutants } from "../mutant.ts";

const resolve = "core/src/resolve.ts";

export const connectTargets: Mutants = {
  "sockets/connect-targets/literal-of-the-other-family": {
    file: resolve,
    from: 'if (family !== "unspec" && address.family !== family)',
    to: 'if (family === "inet" && address.family !== family)',
  },
  "sockets/connect-targets/mapped": {
    file: resolve,
    from: "state.settings.v6only && isMapped(address.ip)",
    to: "false",
  },
  "sockets/connect-targets/everywhere-is-here": {
    file: resolve,
    from: 'const chosen = family === "unspec" ? "inet" : family;',
    to: 'const chosen = "inet";',
  },
  "sockets/connect-targets/no-address": {
    file: "core/src/resolve.ts",
    from: '  if (!canBeName(host)) return SocketError.from("ENOTFOUND");\n',
    to: "",
  },
  "sockets/connect-targets/each-address-of-a-name": {
    file: "core/src/connect.ts",
    from: "const candidates = zero ? addresses.slice(0, 1) : addresses;",
    to: "const candidates = addresses.toReversed().slice(0, 1);",
  },
  "sockets/connect-targets/each-address-of-a-name (without)": {
    file: resolve,
    from: '  if (transport.capabilities.resolve !== true) return SocketError.from("UNSUPPORTED");\n',
    to: "",
  },
  "sockets/connect-targets/first-of-a-name": {
    file: "core/src/connect.ts",
    from: 'if (result[1] === null || result[1] === "aborted" ||',
    to: 'if ((result[1] === null && last) || result[1] === "aborted" ||',
  },
};
