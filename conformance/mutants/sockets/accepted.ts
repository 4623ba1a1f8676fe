import type { Mutants } from "../mutant.ts";

const file = "core/src/listen.ts";

export const accepted: Mutants = {
  "sockets/accepted/sees-bytes-as-its-server": {
    file,
    from: "state.family, state, state.settings.inherited())",
    to: "state.family, { encoding: state.encoding, maxsize: Infinity }, state.settings.inherited())",
  },
  "sockets/accepted/has-no-timeout": {
    file,
    from: "    client.announced = true;\n",
    to: '    client.announced = true;\n    client.timeouts.set(state.timeouts.total, "t");\n',
  },
  "sockets/accepted/inherits-options": {
    file: "core/src/settings.ts",
    from: "    settings.linger = this.linger;\n",
    to: "",
  },
  "sockets/accepted/outlives-its-server": {
    file: "core/src/memory/listener.ts",
    from: '    if (connection === undefined) return "wait";',
    to: '    if (connection === undefined) return "wait";\n    const release = this.close.bind(this);\n    this.close = () => (release(), connection.reset());',
  },
  "sockets/accepted/reads-what-came-before": {
    file: "core/src/memory/connection.ts",
    from: '    if (state === "open") this.out.open();',
    to: '    if (state === "open") this.out.open();\n    if (state === "open") this.#medium.clock.timer(0.01, () => (this.#ended ? this.#unread.clear() : null));',
  },
  "sockets/accepted/in-order-though-they-have-gone": [
    {
      file: "core/src/memory/connection.ts",
      from: 'else if (segment === "end") this.#ended = true;',
      to: 'else if (segment === "end") this.#ended = this.over = true;',
    },
    {
      file: "core/src/memory/listener.ts",
      from: "const connection = this.#queue.shift();",
      to: "const connection = this.#queue.sort((a, b) => Number(a.over ?? 0) - Number(b.over ?? 0)).shift();",
    },
  ],
  "sockets/accepted/reset-before": {
    file: "core/src/memory/connection.ts",
    from: 'else if (segment === "reset") this.#break(SocketError.from("ECONNRESET"));',
    to: 'else if (segment === "reset") this.#ended = true;',
  },
  "sockets/accepted/reset-after-data-before": {
    file: "core/src/memory/connection.ts",
    from: "    this.#broken ??= error;\n    this.out.drop();\n    if (this.#closing)",
    to: "    this.#broken ??= error;\n    this.#unread.clear();\n    this.out.drop();\n    if (this.#closing)",
  },
};
