import type { Mutants } from "../mutant.ts";

export const shutdown: Mutants = {
  "sockets/shutdown/send-is-the-peers-end": {
    file: "core/src/close.ts",
    from: 'if (which !== "send" && !state.receiveEnded)',
    to: "if (!state.receiveEnded)",
  },
  "sockets/shutdown/send-is-the-peers-end (without)": {
    file: "core/src/close.ts",
    from: 'if (which !== "both" &&',
    to: 'if (which === "receive" &&',
  },
  "sockets/shutdown/send-ends-sending": {
    file: "core/src/send.ts",
    from: "return [null, why, this.#at];",
    to: "return [null, why, 0];",
  },
  "sockets/shutdown/send-tells-a-send-that-waits": {
    file: "core/src/close.ts",
    from: 'state.interrupt("send");',
    to: "",
  },
  "sockets/shutdown/receive-drops-what-came": {
    file: "core/src/close.ts",
    from: "state.receiveEnded = true;\n    state.buffer.clear();",
    to: "state.receiveEnded = true;",
  },
  "sockets/shutdown/receive-drops-what-came (without)": {
    file: "core/src/close.ts",
    from: 'if (which !== "both" &&',
    to: 'if (which === "send" &&',
  },
  "sockets/shutdown/receive-lets-the-peer-talk": {
    file: "core/src/close.ts",
    from: "open?.discard();",
    to: "",
  },
  "sockets/shutdown/receive-tells-a-receive-that-waits": {
    file: "core/src/close.ts",
    from: 'state.interrupt("receive");',
    to: "",
  },
  "sockets/shutdown/both-by-default": {
    file: "core/src/close.ts",
    from: 'absent(mode) ? "both"',
    to: 'absent(mode) ? "send"',
  },
  "sockets/shutdown/as-often-as-you-like": {
    file: "core/src/close.ts",
    from: "if (state.closed) return 1;",
    to: "if (state.closed || state.sendEnded) return 1;",
  },
};
