import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const resets: Mutants = {
  "sockets/resets/while-it-connects": {
    file,
    from: 'else if (segment === "reset") this.#break(SocketError.from("ECONNRESET"));',
    to: 'else if (segment === "reset") this.#ended = true;',
  },
  "sockets/resets/while-accept-waits": {
    file,
    from: "    this.#broken ??= error;\n    this.out.drop();\n    if (this.#closing)",
    to: "    this.#broken ??= error;\n    this.#unread.clear();\n    this.out.drop();\n    if (this.#closing)",
  },
};
