import type { Mutants } from "../mutant.ts";

export const failingLoops: Mutants = {
  "sockets/failing-loops/of-accepts": {
    file: "core/src/listen.ts",
    from: 'this.#failure = result;\n    return "turn";',
    to: "return result;",
  },
  "sockets/failing-loops/of-binds": {
    file: "core/src/bind.ts",
    from: "failingAfterTurn((waiter) => bindWithin(state, address, port, waiter))",
    to: "(waiter: Waiter) => bindWithin(state, address, port, waiter)",
  },
  "sockets/failing-loops/of-listens": {
    file: "core/src/listen.ts",
    from: "failingAfterTurn((waiter) => start(state, backlog, waiter))",
    to: "(waiter: Waiter) => start(state, backlog, waiter)",
  },
  "sockets/failing-loops/of-connects": {
    file: "core/src/connect.ts",
    from: "failingAfterTurn(async (waiter) => {",
    to: "(<T>(call: (waiter: Waiter) => Promise<T>) => call)(async (waiter) => {",
  },
};
