import type { Mutants } from "../mutant.ts";

export const close: Mutants = {
  "sockets/close/is-over-at-once": {
    file: "core/src/names.ts",
    from: 'export function peerName(state: State): NameResult {\n  if (state.closed) return none("closed");',
    to: "export function peerName(state: State): NameResult {",
  },
  "sockets/close/leaves-what-the-object-knows": {
    file: "core/src/close.ts",
    from: "const open = state.decide();\n  state.closing = promise;",
    to: "const open = state.decide();\n  state.closing = promise;\n  state.stats.sent = 0;",
  },
  "sockets/close/again-waits-with-the-first": {
    file: "core/src/close.ts",
    from: "if (state.closing !== null) return state.closing;",
    to: "if (state.closing !== null) return Promise.resolve(1);",
  },
  "sockets/close/delivers-in-spite-of-unread-input": {
    file: "core/src/close.ts",
    from: "if (linger.on && linger.timeout === 0)",
    to: "if (connection.readable || (linger.on && linger.timeout === 0))",
  },
  "sockets/close/does-not-wait-for-a-reader": {
    file: "core/src/close.ts",
    from: "if (linger.on && linger.timeout === 0)",
    to: "if (!linger.on || linger.timeout === 0)",
  },
  "sockets/close/delivers-to-a-slow-peer": {
    file: "core/src/close.ts",
    from: "linger.on ? linger.timeout : PATIENCE",
    to: "linger.timeout",
  },
  "sockets/close/frees-a-servers-port": {
    file: "core/src/close.ts",
    from: "listener?.close();",
    to: "state.transport.clock.timer(1, () => listener?.close());",
  },
  "sockets/close/breaks-off-who-was-not-accepted": {
    file: "core/src/memory/listener.ts",
    from: "for (const connection of this.#queue.splice(0)) connection.reset();",
    to: "for (const connection of this.#queue.splice(0)) void connection.close();",
  },
  "sockets/close/at-the-end-of-a-scope": {
    file: "core/src/tcp.ts",
    from: "await this.close();\n  }",
    to: "this.shutdown();\n  }",
  },
};
