import type { Mutants } from "../mutant.ts";

export const oneAtATime: Mutants = {
  "sockets/one-at-a-time/receive": {
    file: "core/src/receive.ts",
    from: '  state.refuseSecond("receive");\n',
    to: "",
  },
  "sockets/one-at-a-time/send": {
    file: "core/src/send.ts",
    from: '  state.refuseSecond("send");\n',
    to: "",
  },
  "sockets/one-at-a-time/accept": {
    file: "core/src/listen.ts",
    from: '  state.refuseSecond("accept");\n',
    to: "",
  },
  "sockets/one-at-a-time/connect": {
    file: "core/src/connect.ts",
    from: '  state.refuseSecond("connect");\n',
    to: "",
  },
  "sockets/one-at-a-time/not-both-ways": {
    file: "core/src/calls.ts",
    from: "if (this.pending(activity)) {",
    to: "if (Object.values(this.#waiters).some((waiter) => waiter?.active === true)) {",
  },
};
