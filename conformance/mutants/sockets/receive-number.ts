import type { Mutants } from "../mutant.ts";

export const receiveNumber: Mutants = {
  "sockets/receive-number/gives-exactly-so-many": {
    file: "core/src/patterns.ts",
    from: "if (this.#left <= here) return this.#left;",
    to: "if (this.#left <= here) return here;",
  },
  "sockets/receive-number/comes-in-any-pieces": {
    file: "core/src/receive-buffer.ts",
    from: "this.#pieces.splice(-CRUMBS)",
    to: "this.#pieces.splice(-CRUMBS, CRUMBS - 1)",
  },
  "sockets/receive-number/spans-chunks": {
    file: "core/src/patterns.ts",
    from: "left -= here;",
    to: "left -= chunk.length;",
  },
  "sockets/receive-number/goes-on-from-a-partial": {
    file: "core/src/receiving.ts",
    from: "return this.#partial(why);",
    to: 'return this.#got.length === 0 ? [null, why, ""] : this.#partial(why);',
  },
  "sockets/receive-number/is-closed-by-the-end": {
    file: "core/src/patterns.ts",
    from: "return new Counted(count);",
    to: "return Object.assign(new Counted(count), { endsWith: (taken: number) => taken > 0 });",
  },
  "sockets/receive-number/fails-at-a-reset-with-what-had-come": {
    file: "core/src/memory/connection.ts",
    from: "if (this.#unread.length > 0) {",
    to: "if (this.#unread.length > 0 && this.#broken === null) {",
  },
  "sockets/receive-number/may-be-huge": {
    file: "core/src/receive.ts",
    from: '"count", pattern, 0)',
    to: '"count", pattern, 0, 2 ** 31 - 1)',
  },
  "sockets/receive-number/zero-leaves-what-is-there": {
    file: "core/src/receive.ts",
    from: "exactly(Math.max(0, count - start.length))",
    to: "exactly(Math.max(1, count - start.length))",
  },
  "sockets/receive-number/zero-waits": {
    file: "core/src/receive.ts",
    from: "start.length > 0 && start.length >= count",
    to: "start.length >= count",
  },
  "sockets/receive-number/that-is-none-consumes-nothing": {
    file: "core/src/receive.ts",
    from: '"count", pattern, 0)',
    to: '"count", Math.trunc(pattern), 0)',
  },
};
