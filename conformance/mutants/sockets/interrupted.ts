import type { Mutants } from "../mutant.ts";

export const interrupted: Mutants = {
  "sockets/interrupted/all-that-wait": {
    file: "core/src/calls.ts",
    from: 'waiter.interrupt("closed");',
    to: 'return waiter.interrupt("closed");',
  },
  "sockets/interrupted/receives-of-all-kinds": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: 'if (why === "closed" && this.#pattern.endsWith(this.#got.length)) return this.#complete(0);\n    this.#giveBack(this.#pattern.undecided);',
  },
  "sockets/interrupted/connect-between-addresses": {
    file: "core/src/connect.ts",
    from: 'result[1] === "aborted" || (',
    to: "(",
  },
  "sockets/interrupted/connect-during-a-look-up": {
    file: "core/src/resolve.ts",
    from: "await waiter.outcome(transport.resolver.resolve(host, family))",
    to: "await transport.resolver.resolve(host, family)",
  },
  "sockets/interrupted/bind-and-listen": {
    file: "core/src/listen.ts",
    from: "(late) => late.close()",
    to: "() => {}",
  },
};
