import type { Mutants } from "../mutant.ts";

const file = "core/src/connect.ts";
const state = "core/src/state.ts";

export const connectPending: Mutants = {
  "sockets/connect-pending/zero": { file, from: ' || (result[1] === "timeout" && last)', to: "" },
  "sockets/connect-pending/says-one-once": { file, from: "      state.announced = true;\n", to: "" },
  "sockets/connect-pending/is-waited-for": {
    file,
    from: "const same = state.target?.address === address",
    to: "const same = state.announced && state.target?.address === address",
  },
  "sockets/connect-pending/another-target": {
    file,
    from: 'state.decide() ? "already connected" : "Operation already in progress"',
    to: '"already connected"',
  },
  "sockets/connect-pending/refusal-is-told-once": {
    file: "core/src/select.ts",
    from: "return state.failed;\n  return state.receiveEnded",
    to: "return false;\n  return state.receiveEnded",
  },
  "sockets/connect-pending/refusal-is-told-to-who-asks-first": {
    file: state,
    from: "if (failure !== null) return failure.message;\n    if (this.bare)",
    to: 'if (failure !== null) return "closed";\n    if (this.bare)',
  },
  "sockets/connect-pending/send-and-receive-wait": {
    file: "core/src/send.ts",
    from: 'if (obstacle === "wait") return "wait";',
    to: 'if (obstacle === "wait") return this.stop("timeout");',
  },
  "sockets/connect-pending/shutdown-goes-with-it": {
    file: "core/src/state.ts",
    from: "    if (this.sendEnded) this.endSend();\n",
    to: "    this.sendEnded = false;\n",
  },
};
