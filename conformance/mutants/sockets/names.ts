import type { Mutants } from "../mutant.ts";

const file = "core/src/names.ts";

/** The own name, from somewhere else. */
const own = (from: string): Mutants[string] => ({
  file,
  from: "state.connection?.local ?? state.listener?.local ?? state.boundTo",
  to: from,
});

export const names: Mutants = {
  "sockets/names/both-ends-agree": own("state.connection?.remote ?? state.listener?.local ?? state.boundTo"),
  "sockets/names/after-the-end": {
    file,
    from: "  if (peer) return shown(peer);",
    to: '  if (peer && state.lasterror?.code !== "EOF") return shown(peer);',
  },
  "sockets/names/after-a-reset": {
    file,
    from: "  if (peer) return shown(peer);",
    to: '  if (peer && state.lasterror?.code !== "ECONNRESET") return shown(peer);',
  },
  "sockets/names/after-close": {
    file,
    from: '  if (state.closed) return none("closed");\n  const known',
    to: "  const known",
  },
  "sockets/names/of-a-master": {
    file,
    from: '  if (state.family === "unspec") return none("Bad file descriptor");\n  return shown({ ip: ANY[state.family]',
    to: '  return shown({ ip: ANY[state.family === "inet6" ? "inet6" : "inet"]',
  },
  "sockets/names/of-a-bound-master": own("state.connection?.local ?? state.listener?.local"),
  "sockets/names/of-a-server": {
    file,
    from: "state.decide() ? state.connection?.remote : null",
    to: "state.decide() ? state.connection?.remote : state.listener?.local",
  },
  "sockets/names/accepted-at-every-interface": {
    file: "core/src/memory/dial.ts",
    from: "const end = { local: shown(peer, mapped)",
    to: 'const end = { local: shown({ ...peer, ip: "0.0.0.0" }, mapped)',
  },
  "sockets/names/mapped": {
    file: "core/src/memory/dial.ts",
    from: "admit: () => admit(listener.local.family !== to.family)",
    to: "admit: () => admit(false)",
  },
};
