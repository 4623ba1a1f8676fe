import type { Mutants } from "../mutant.ts";

export const receiveUntil: Mutants = {
  "sockets/receive-until/consumes-its-delimiter": {
    file: "core/src/patterns.ts",
    from: "terminator: delimiter.length,",
    to: "terminator: 0,",
  },
  "sockets/receive-until/finds-a-delimiter-in-pieces": {
    file: "core/src/patterns.ts",
    from: "for (let at = from; at < chunk.length; at++) {",
    to: "matched = 0;\n      for (let at = from; at < chunk.length; at++) {",
  },
  "sockets/receive-until/finds-a-delimiter-that-repeats-itself": {
    file: "core/src/patterns.ts",
    from: "matched = fallback[matched - 1] ?? 0;",
    to: "matched = 0;",
  },
  "sockets/receive-until/takes-any-delimiter": {
    file: "core/src/receive.ts",
    from: "encode(delimiter, wish.encoding)",
    to: 'encode(delimiter, "utf8")',
  },
  "sockets/receive-until/keeps-its-delimiters-bytes": {
    file: "core/src/receive.ts",
    from: "new Uint8Array(delimiter)",
    to: "delimiter",
  },
  "sockets/receive-until/leaves-half-a-delimiter": {
    file: "core/src/patterns.ts",
    from: "return matched;",
    to: "return 0;",
  },
  "sockets/receive-until/gives-half-a-delimiter-that-was-none": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: "this.#got.cut(this.#pattern.undecided);",
  },
  "sockets/receive-until/is-closed-by-the-end": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end") return this.#fail("closed");',
    to: 'if (trouble === "end") return this.cutShort("closed");',
  },
  "sockets/receive-until/does-not-look-into-its-prefix": {
    file: "core/src/receive.ts",
    from: "return run(new Receiving(state, until(bytes), wish, start));",
    to: "const pattern = until(bytes);\n  pattern.find(encode(start.text, wish.encoding), 0);\n  return run(new Receiving(state, pattern, wish, start));",
  },
  "sockets/receive-until/has-any-length": {
    file: "core/src/patterns.ts",
    from: "new Uint32Array(",
    to: "new Uint16Array(",
  },
};
