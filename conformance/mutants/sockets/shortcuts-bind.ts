import type { Mutants } from "../mutant.ts";

const file = "core/src/shortcuts.ts";

export const shortcutsBind: Mutants = {
  "sockets/shortcuts-bind/gives-a-server": {
    file: "core/src/resolve.ts",
    from: "    return [{ ip: star[chosen], family: chosen }];",
    to: '    return [{ ip: star[chosen].replace("0.0.0.0", "127.0.0.1"), family: chosen }];',
  },
  "sockets/shortcuts-bind/gives-a-server (without)": {
    file,
    from: 'if (transport.capabilities.listen !== true) return fail("unsupported");',
    to: "",
  },
  "sockets/shortcuts-bind/takes-a-name": {
    file: "core/src/bind.ts",
    from: "await bindName(state, { ...candidate, port }, waiter)",
    to: "await bindName(state, { ...candidate, ip: ANY[candidate.family], port }, waiter)",
  },
  "sockets/shortcuts-bind/third-argument": {
    file: "core/src/shortcuts.ts",
    from: 'newState(transport, "unspec", options)',
    to: 'newState(transport, "unspec", {})',
  },
  "sockets/shortcuts-bind/leaves-nothing-open": {
    file: "core/src/bind.ts",
    from: "    if (trouble === null) return done();\n",
    to: "    if (trouble === null || state.boundTo === null) return done();\n",
  },
  "sockets/shortcuts-bind/port-can-be-bound-again": {
    file: "core/src/memory/bound.ts",
    from: "      ports.release(claim);\n",
    to: "      claim.listener = null;\n",
  },
  "sockets/shortcuts-bind/refuses-slips": {
    file,
    from: '[...TCP_OPTIONS, "backlog"]',
    to: '[...TCP_OPTIONS, "backlog", "timeout"]',
  },
};
