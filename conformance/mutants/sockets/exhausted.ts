import type { Mutants } from "../mutant.ts";

export const exhausted: Mutants = {
  "sockets/exhausted/connect": {
    file: "net/src/connection.ts",
    from: 'if (this.state === "connecting") this.state = translate(error);',
    to: 'if (this.state === "connecting") this.state = SocketError.from("ECONNREFUSED");',
  },
  "sockets/exhausted/bind": {
    file: "node/src/bind.ts",
    from: "close: () => bound.close() };",
    to: "close: () => {} };",
  },
  "sockets/exhausted/accept": {
    file: "net/src/listener.ts",
    from: 'if (this.#runtime.exhausted()) throw SocketError.from("EMFILE");',
    to: "",
  },
  "sockets/exhausted/an-accept-that-waits": {
    file: "net/src/listener.ts",
    from: 'server.on("connection", (socket) => this.#arrived(socket));',
    to: `server.on("connection", (socket) => this.#arrived(socket));
    setInterval(() => (runtime.exhausted() ? server.removeAllListeners("connection") : null), 1).unref();`,
  },
};
