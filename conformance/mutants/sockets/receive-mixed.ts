import type { Mutants } from "../mutant.ts";

export const receiveMixed: Mutants = {
  "sockets/receive-mixed/shares-one-stream": {
    file: "core/src/receive-buffer.ts",
    from: "this.chunk.subarray(this.from, end)",
    to: "this.chunk.subarray(0, count)",
  },
  "sockets/receive-mixed/loses-and-doubles-nothing": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: "this.#got.cut(this.#pattern.undecided);",
  },
  "sockets/receive-mixed/has-what-is-buffered-after-a-reset": {
    file: "core/src/receiving.ts",
    from: "if (buffer.length === 0) {",
    to: "if (buffer.length === 0 || this.state.connection?.readable) {",
  },
  "sockets/receive-mixed/polls-with-a-timeout-of-zero": {
    file: "core/src/receive.ts",
    from: "const answer = call.attempt();",
    to: 'if (state.timeouts.block === 0) return call.stop("timeout");\n  const answer = call.attempt();',
  },
  "sockets/receive-mixed/polls-to-the-end": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end") return this.#fail("closed");',
    to: 'if (trouble === "end") return [null, "closed", ""];',
  },
  "sockets/receive-mixed/is-closed-after-shutdown": {
    file: "core/src/receiving.ts",
    from: "if (trouble !== null) return this.#fail(trouble);",
    to: 'if (trouble !== null) return [null, trouble, ""];',
  },
};
