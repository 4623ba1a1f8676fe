import type { Mutants } from "../mutant.ts";

export const families: Mutants = {
  "sockets/families/of-a-master": {
    file: "core/src/sockets.ts",
    from: 'tcp: tcp("unspec")',
    to: 'tcp: tcp("inet")',
  },
  "sockets/families/connect-decides": {
    file: "core/src/state.ts",
    from: "    this.family = connection.remote?.family ?? this.family;\n",
    to: '    if (connection.remote?.family === "inet") this.family = "inet";\n',
  },
  "sockets/families/refusal-decides-nothing": {
    file: "core/src/connect.ts",
    from: "    state.target = target;\n",
    to: "    state.target = target;\n    state.family = candidate.family;\n",
  },
  "sockets/families/bind-decides": {
    file: "core/src/bind.ts",
    from: "  const binding = state.transport.bind(",
    to: "  state.family = local.family;\n  const binding = state.transport.bind(",
  },
  "sockets/families/of-a-server": {
    file: "core/src/tcp.ts",
    from: "return this.#state.family;",
    to: 'return this.#state.listener === null ? this.#state.family : "inet";',
  },
  "sockets/families/every-interface-of-one-family": {
    file: "core/src/memory/ports.ts",
    from: "listener !== null && covers(local, v6only, address)",
    to: "listener !== null && covers(local, false, address)",
  },
};
