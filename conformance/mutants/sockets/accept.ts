import type { Mutants } from "../mutant.ts";

export const accept: Mutants = {
  "sockets/accept/in-order-of-arrival": {
    file: "core/src/memory/listener.ts",
    from: "this.#queue.shift()",
    to: "this.#queue.pop()",
  },
  "sockets/accept/each-caller-once": {
    file: "core/src/memory/listener.ts",
    from: "      const caller = this.#outside.shift();\n      if (caller === undefined) break;\n      this.#queue.push(caller.admit());",
    to: "      const caller = this.#outside.shift();\n      if (caller === undefined) break;\n      const end = caller.admit();\n      this.#queue.push(end, end);",
  },
  "sockets/accept/waits-for-somebody": {
    file: "core/src/state.ts",
    from: "    listener.wake = this.wake;",
    to: "",
  },
  "sockets/accept/timeout-leaves-it-usable": {
    file: "core/src/listen.ts",
    from: 'return why === "closed" ? fail(why)',
    to: 'if (why === "timeout") this.#state.listener = null;\n    return why === "closed" ? fail(why)',
  },
  "sockets/accept/zero-takes-who-is-there": {
    file: "core/src/select.ts",
    from: "if (state.listener !== null) return state.listener.acceptable;",
    to: "if (state.listener !== null) return true;",
  },
};
