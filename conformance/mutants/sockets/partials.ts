import type { Mutants } from "../mutant.ts";

export const partials: Mutants = {
  "sockets/partials/are-what-had-arrived": {
    file: "core/src/receiving.ts",
    from: "    return this.#partial(why);",
    to: "    this.#giveBack(this.#got.length);\n    return this.#partial(why);",
  },
  "sockets/partials/lose-nothing-of-a-slow-sender": {
    file: "core/src/receiving.ts",
    from: "const bytes = this.#got.cut(count);",
    to: "const bytes = this.#got.cut(count).subarray(0, 1);",
  },
  "sockets/partials/any-holds-back-nothing": {
    file: "core/src/receiving.ts",
    from: "if (this.#pattern.greedy) this.#giveBack(this.#unfinished());",
    to: "if (this.#pattern.greedy) this.#got.cut(this.#unfinished());",
  },
  "sockets/partials/of-a-line-of-any-length": {
    file: "core/src/receiving.ts",
    from: "    this.#giveBack(this.#unfinished());\n    return this.#fail(message);",
    to: "    this.#giveBack(Math.max(this.#unfinished(), this.#got.length - 8192));\n    return this.#fail(message);",
  },
};
