import type { Mutants } from "../mutant.ts";

export const receiveAny: Mutants = {
  "sockets/receive-any/comes-with-the-first-byte": {
    file: "core/src/patterns.ts",
    from: "this.greedy = plenty < Infinity;",
    to: "this.greedy = false;",
  },
  "sockets/receive-any/gives-at-most-max": {
    file: "core/src/receive.ts",
    from: "any(most, wish.encoding)",
    to: "any(65_536, wish.encoding)",
  },
  "sockets/receive-any/gives-at-most-64-kib-by-default": {
    file: "core/src/receive.ts",
    from: "absent(max) ? 65_536",
    to: "absent(max) ? Number.MAX_SAFE_INTEGER",
  },
  "sockets/receive-any/gives-what-is-buffered": {
    file: "core/src/receive.ts",
    from: "return run(new Receiving(state, any(",
    to: "state.buffer.clear();\n  return run(new Receiving(state, any(",
  },
  "sockets/receive-any/times-out-with-nothing": {
    file: "core/src/receiving.ts",
    from: "return this.#partial(why);",
    to: "return this.#pattern.greedy ? this.#complete(0) : this.#partial(why);",
  },
  "sockets/receive-any/is-closed-at-the-end": {
    file: "core/src/patterns.ts",
    from: "new Counted(max, PLENTY)",
    to: "Object.assign(new Counted(max, PLENTY), { endsWith: () => true })",
  },
  "sockets/receive-any/is-closed-at-a-reset": {
    file: "core/src/receiving.ts",
    from: "trouble !== null && this.#pattern.greedy",
    to: "trouble !== null && !(trouble instanceof SocketError) && this.#pattern.greedy",
  },
  "sockets/receive-any/gives-a-whole-character": {
    file: "core/src/patterns.ts",
    from: 'encoding === "utf8" && max < 4',
    to: 'encoding === "utf8" && max < 1',
  },
  "sockets/receive-any/waits-for-the-rest-of-a-character": {
    file: "core/src/receiving.ts",
    from: "this.#got.length > this.#unfinished()",
    to: "this.#got.length > 0",
  },
};
