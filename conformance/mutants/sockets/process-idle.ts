import type { Mutants } from "../mutant.ts";

export const processIdle: Mutants = {
  "sockets/process-idle/a-client-of-whom-all-is-over": {
    file: "core/src/waiters.ts",
    from: "this.#transport.release();\n    then(why);",
    to: "if (why === null) this.#transport.release();\n    then(why);",
  },
  "sockets/process-idle/a-server-that-was-polled": {
    file: "net/src/listener.ts",
    from: 'return "wait";',
    to: 'return this.#server.ref(), "wait";',
  },
};
