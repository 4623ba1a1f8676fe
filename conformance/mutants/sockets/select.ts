import type { Mutants } from "../mutant.ts";

const READY = "if (!state.closed && isReady(state)) found.push(socket);";

export const select: Mutants = {
  "sockets/select/takes-empty-lists": {
    file: "core/src/select.ts",
    from: "if (absent(list)) return new Map();",
    to: "if (list === null) return new Map();",
  },
  "sockets/select/gives-the-order-given": {
    file: "core/src/select.ts",
    from: READY,
    to: "if (!state.closed && isReady(state)) state.buffer.length > 0 ? found.unshift(socket) : found.push(socket);",
  },
  "sockets/select/names-each-once": {
    file: "core/src/select.ts",
    from: "const sockets = new Map<S, State>();",
    to: "const sockets = Object.assign([], { set(a, b) { this.push([a, b]); }, values() { return this.map(([, b]) => b); } });",
  },
  "sockets/select/ignores-the-closed": {
    file: "core/src/select.ts",
    from: READY,
    to: "if (isReady(state)) found.push(socket);",
  },
  "sockets/select/ignores-masters": {
    file: "core/src/select.ts",
    from: "if (state.connection === null) return false;\n  if (!state.decide()) return state.failed;\n  return state.sendEnded",
    to: "if (state.connection === null) return true;\n  if (!state.decide()) return state.failed;\n  return state.sendEnded",
  },
  "sockets/select/touches-nothing": {
    file: "core/src/select.ts",
    from: "|| state.connection.readable;",
    to: "|| (state.connection.readable && (state.buffer.push(state.connection.read(1)), true));",
  },
  "sockets/select/polls": {
    file: "core/src/select.ts",
    from: "let why = await waiter.turn();",
    to: 'let why = limit === 0 ? "timeout" : await waiter.turn();',
  },
  "sockets/select/has-no-limit-on-their-number": {
    file: "core/src/select.ts",
    from: "of list as S[]) {",
    to: "of list.slice(0, 256) as S[]) {",
  },
};
