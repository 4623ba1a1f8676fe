import type { Mutants } from "../mutant.ts";

export const receivePrefix: Mutants = {
  "sockets/receive-prefix/counts-toward-the-number": {
    file: "core/src/receive.ts",
    from: "exactly(Math.max(0, count - start.length))",
    to: "exactly(count)",
  },
  "sockets/receive-prefix/that-suffices-reads-nothing": {
    file: "core/src/receive.ts",
    from: "start.length >= count;",
    to: "start.length > count;",
  },
  "sockets/receive-prefix/suffices-for-zero": {
    file: "core/src/receive.ts",
    from: "start.length > 0 && start.length >= count",
    to: "count > 0 && start.length >= count",
  },
  "sockets/receive-prefix/is-kept-as-it-is": {
    file: "core/src/receiving.ts",
    from: 'return joined(prefix, decoded?.includes("\\r") === true ? decoded.replaceAll("\\r", "") : decoded);',
    to: 'return decoded === null ? null : (prefix + decoded).replaceAll("\\r", "");',
  },
  "sockets/receive-prefix/begins-every-partial": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end") return this.#fail("closed");',
    to: 'if (trouble === "end") return this.#got.length > 0 ? this.#fail("closed") : [null, "closed", ""];',
  },
  "sockets/receive-prefix/may-be-empty": {
    file: "core/src/receive.ts",
    from: "start.length > 0 && start.length >= count",
    to: "!absent(prefix) && start.length >= count",
  },
  "sockets/receive-prefix/comes-back-from-a-closed-object": {
    file: "core/src/receive.ts",
    from: "if (satisfied) return",
    to: "if (satisfied && !state.closed) return",
  },
  "sockets/receive-prefix/stays-the-callers": {
    file: "core/src/prefix.ts",
    from: 'encode(prefix, "bytes") : new Uint8Array(prefix)',
    to: 'encode(prefix, "bytes") : prefix',
  },
};
