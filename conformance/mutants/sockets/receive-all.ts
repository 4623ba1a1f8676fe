import type { Mutants } from "../mutant.ts";

export const receiveAll: Mutants = {
  "sockets/receive-all/waits-for-the-end": {
    file: "core/src/patterns.ts",
    from: "find: () => -1,",
    to: "find: (chunk, from) => chunk.length - from,",
  },
  "sockets/receive-all/of-nothing-is-closed": {
    file: "core/src/patterns.ts",
    from: "endsWith: (taken) => taken > 0,",
    to: "endsWith: () => true,",
  },
  "sockets/receive-all/keeps-a-timeouts-partial": {
    file: "core/src/receiving.ts",
    from: "return this.#partial(why);",
    to: "return [null, why, this.#start()];",
  },
  "sockets/receive-all/succeeds-with-one-new-byte": {
    file: "core/src/patterns.ts",
    from: "endsWith: (taken) => taken > 0,",
    to: "endsWith: (taken) => taken > 1,",
  },
  "sockets/receive-all/fails-without-a-new-byte": {
    file: "core/src/receiving.ts",
    from: "this.#pattern.endsWith(this.#got.length)",
    to: "this.#pattern.endsWith(this.#got.length + this.#prefix.length)",
  },
  "sockets/receive-all/fails-at-a-reset-with-what-had-come": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end" && this.#pattern.endsWith',
    to: 'if ((trouble === "end" || trouble instanceof SocketError) && this.#pattern.endsWith',
  },
  "sockets/receive-all/has-any-length": {
    file: "core/src/receive.ts",
    from: "new Receiving(state, ALL, wish, start)",
    to: "new Receiving(state, ALL, { ...wish, maxsize: Math.min(wish.maxsize, 2 ** 20) }, start)",
  },
  "sockets/receive-all/takes-what-others-left": {
    file: "core/src/receive.ts",
    from: 'if (pattern === "*a") return run',
    to: 'if (pattern === "*a") state.buffer.clear();\n  if (pattern === "*a") return run',
  },
  "sockets/receive-all/never-waits-for-an-end-that-is-there": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end" && this.#pattern.endsWith',
    to: 'if (trouble === "end" && !this.state.timeouts.zero && this.#pattern.endsWith',
  },
};
