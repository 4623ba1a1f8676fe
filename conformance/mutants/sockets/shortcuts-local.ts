import type { Mutants } from "../mutant.ts";

const file = "core/src/shortcuts.ts";

export const shortcutsLocal: Mutants = {
  "sockets/shortcuts-local/address-and-port": {
    file,
    from: "if (absent(locaddr) && absent(locport)) return null;",
    to: "if (absent(locaddr)) return null;",
  },
  "sockets/shortcuts-local/address-and-port (without)": {
    file,
    from: 'if (local !== null && transport.capabilities["bind-before-connect"] !== true) return fail("unsupported");',
    to: "",
  },
  "sockets/shortcuts-local/any-port": {
    file,
    from: "literal(target.address)?.family : family;",
    to: '"inet" : family;',
  },
  "sockets/shortcuts-local/leaves-nothing-open": { file: "core/src/close.ts", from: "  bound?.close();\n", to: "" },
  "sockets/shortcuts-local/leaves-in-one-family": {
    file: "core/src/resolve.ts",
    from: "transport.resolver.resolve(host, family)",
    to: 'transport.resolver.resolve(host, state.boundTo === null ? family : "unspec")',
  },
};
