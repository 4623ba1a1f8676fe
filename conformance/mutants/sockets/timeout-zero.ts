import type { Mutants } from "../mutant.ts";

export const timeoutZero: Mutants = {
  "sockets/timeout-zero/never-waits": {
    file: "core/src/timeouts.ts",
    from: "Math.min(this.#blockEnds, this.#totalEnds) - now",
    to: "Math.min(this.#blockEnds, this.#totalEnds) - now || 1",
  },
  "sockets/timeout-zero/has-what-is-there": {
    file: "core/src/receive.ts",
    from: 'if (signal?.aborted) return call.stop("aborted");',
    to: 'if (state.timeouts.zero && state.buffer.length === 0) return call.stop("timeout");',
  },
  "sockets/timeout-zero/a-loop-receives": {
    file: "core/src/waiters.ts",
    from: 'else if (this.#lastLook) then("timeout");',
    to: 'else if (left <= 0) then("timeout");',
  },
  "sockets/timeout-zero/a-loop-accepts": {
    file: "core/src/listen.ts",
    from: 'return typeof first === "string" ?',
    to: 'if (state.timeouts.zero && first === "wait") return fail("timeout");\n  return typeof first === "string" ?',
  },
  "sockets/timeout-zero/a-loop-sends": {
    file: "core/src/send.ts",
    from: "call.settleDown();",
    to: 'if (state.timeouts.zero) return call.stop("timeout");\n  call.settleDown();',
  },
  "sockets/timeout-zero/a-loop-connects": {
    file: "core/src/connect.ts",
    from: 'if (obstacle !== "wait") return fail(obstacle);',
    to: 'if (obstacle !== "wait") return fail(obstacle);\n    if (state.timeouts.zero) return fail("timeout");',
  },
  "sockets/timeout-zero/starves-nobody": {
    file: "core/src/waiters.ts",
    from: "this.#transport.turn(() => {",
    to: "queueMicrotask(() => {",
  },
};
