import type { Mutants } from "../mutant.ts";

export const errors: Mutants = {
  "contract/errors/of-an-attempt": {
    file: "core/src/memory/connection.ts",
    from: "this.state = error;\n    this.out.drop();",
    to: "this.state = new SocketError(error.code, { code: error.code });\n    this.out.drop();",
  },
  "contract/errors/of-a-promise": {
    file: "core/src/memory/host.ts",
    from: 'throw SocketError.from("EADDRNOTAVAIL");',
    to: 'throw new Error("EADDRNOTAVAIL");',
  },
  "contract/errors/of-what-is-broken": {
    file: "core/src/memory/connection.ts",
    from: 'this.#break(SocketError.from("ECONNRESET"))',
    to: 'this.#break(new SocketError("Connection reset by peer", { code: "ECONNRESET" }))',
  },
};
