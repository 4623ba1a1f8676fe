import type { Mutants } from "../mutant.ts";

export const text: Mutants = {
  "sockets/text/is-utf-8-unless-said-otherwise": {
    file: "core/src/shortcuts.ts",
    from: 'absent(encoding) ? "utf8"',
    to: 'absent(encoding) ? "latin1"',
  },
  "sockets/text/keeps-a-byte-order-mark": {
    file: "core/src/encoding.ts",
    from: "ignoreBOM: true",
    to: "ignoreBOM: false",
  },
  "sockets/text/comes-in-any-pieces": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "wait") return "wait";',
    to: 'if (trouble === "wait") this.#got.cut(this.#unfinished());\n        if (trouble === "wait") return "wait";',
  },
  "sockets/text/survives-large-chunks": {
    file: "core/src/receiving.ts",
    from: "state.buffer.push(bytes);",
    to: "state.buffer.push(bytes.subarray(0, bytes.length - unfinished(bytes)));",
  },
  "sockets/text/has-whole-characters-in-a-partial": {
    file: "core/src/receiving.ts",
    from: "return this.#partial(why);",
    to: "return this.#fail(why);",
  },
  "sockets/text/goes-on-from-a-cut-character": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#unfinished());\n    return this.#fail(message);",
    to: "this.#got.cut(this.#unfinished());\n    return this.#fail(message);",
  },
};
