import type { Mutants } from "../mutant.ts";

export const receiveLine: Mutants = {
  "sockets/receive-line/drops-every-cr": {
    file: "core/src/patterns.ts",
    from: "dropsCR: true,",
    to: "dropsCR: false,",
  },
  "sockets/receive-line/is-what-receive-means": {
    file: "core/src/receive.ts",
    from: 'absent(pattern) || pattern === "*l"',
    to: 'pattern === undefined || pattern === "*l"',
  },
  "sockets/receive-line/may-be-empty": {
    file: "core/src/lines-ahead.ts",
    from: 'this.#lines = text.split("\\n");',
    to: 'this.#lines = text.split("\\n").filter((line, at, all) => line !== "" || at === all.length - 1);',
  },
  "sockets/receive-line/comes-in-any-pieces": {
    file: "core/src/receive-buffer.ts",
    from: "pieces.length > 1 ? join(pieces)",
    to: "pieces.length > 2 ? join(pieces)",
  },
  "sockets/receive-line/leaves-no-cr-to-a-partial": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: "this.#giveBack(this.#pattern.dropsCR && this.#got.tail(1)[0] === CR ? 1 : this.#pattern.undecided);",
  },
  "sockets/receive-line/goes-on-from-a-partial": {
    file: "core/src/receiving.ts",
    from: "return this.#partial(why);",
    to: "const bytes = this.#got.bytes();\n    const answer = this.#partial(why);\n    this.state.buffer.unshift(bytes);\n    return answer;",
  },
  "sockets/receive-line/needs-its-lf": {
    file: "core/src/patterns.ts",
    from: "dropsCR: true,",
    to: "dropsCR: true,\n  endsWith: (taken) => taken > 0,",
  },
  "sockets/receive-line/fails-at-a-reset-with-what-had-come": {
    file: "core/src/receiving.ts",
    from: "return this.#fail(this.state.broken(trouble));",
    to: "return [null, this.state.broken(trouble), this.#start()];",
  },
  "sockets/receive-line/keeps-every-other-byte": {
    file: "core/src/receiving.ts",
    from: 'decoded.replaceAll("\\r", "")',
    to: 'decoded.replaceAll(/[\\r\\0]/g, "")',
  },
  "sockets/receive-line/has-any-length": {
    file: "core/src/receive.ts",
    from: "new Receiving(state, LINE, wish, start)",
    to: "new Receiving(state, LINE, { ...wish, maxsize: Math.min(wish.maxsize, 1_000_000) }, start)",
  },
};
