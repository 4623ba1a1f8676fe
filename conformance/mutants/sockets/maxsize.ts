import type { Mutants } from "../mutant.ts";

export const maxsize: Mutants = {
  "sockets/maxsize/caps-a-line": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#got.length - this.#room);",
    to: "this.#got.cut(this.#got.length - this.#room);",
  },
  "sockets/maxsize/answers-as-soon-as-it-is-passed": {
    file: "core/src/receiving.ts",
    from: "if (this.#size(undecided) > this.#room) return this.#oversized();",
    to: "",
  },
  "sockets/maxsize/caps-all": {
    file: "core/src/receive.ts",
    from: "new Receiving(state, ALL, wish, start)",
    to: "new Receiving(state, ALL, { ...wish, maxsize: Infinity }, start)",
  },
  "sockets/maxsize/caps-what-comes-before-a-delimiter": {
    file: "core/src/receiving.ts",
    from: "this.#size(undecided)",
    to: "this.#size(0)",
  },
  "sockets/maxsize/lets-completing-win": {
    file: "core/src/receiving.ts",
    from: "=== CR ? size - 1 : size",
    to: "=== CR ? size : size",
  },
  "sockets/maxsize/counts-the-prefix": {
    file: "core/src/receiving.ts",
    from: "maxsize - prefix.length",
    to: "maxsize",
  },
  "sockets/maxsize/refuses-what-it-can-never-hold": {
    file: "core/src/prefix.ts",
    from: "start.length >= maxsize",
    to: "start.length > maxsize",
  },
  "sockets/maxsize/leaves-room-in-a-timeouts-partial": {
    file: "core/src/receiving.ts",
    from: "if (this.#got.length >= this.#room)",
    to: "if (this.#got.length > this.#room)",
  },
};
