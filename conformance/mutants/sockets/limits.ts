import type { Mutants } from "../mutant.ts";

export const limits: Mutants = {
  "sockets/limits/none-waits-on": {
    file: "core/src/timeouts.ts",
    from: "value < 0 ? -1 : value + 0;",
    to: "value <= -1 ? -1 : Math.max(0, value);",
  },
  "sockets/limits/huge-ones-never-ring": {
    file: "core/src/waiters.ts",
    from: "Math.min(left, LONGEST)",
    to: "left",
  },
  "sockets/limits/a-pending-call-keeps-its-own": {
    file: "core/src/timeouts.ts",
    from: "return new Budget(this.block, this.total, now, now);",
    to: "return { progress() {}, spent: () => false, left: (at) => new Budget(this.block, this.total, now, now).left(at) };",
  },
  "sockets/limits/an-idle-wake-is-no-progress": {
    file: "core/src/send.ts",
    from: "if (call.at > before) waiter.progress();",
    to: "waiter.progress();",
  },
  "sockets/limits/a-receive-neither": {
    file: "core/src/receive.ts",
    from: "if (call.tookSome()) waiter.progress();",
    to: "waiter.progress();",
  },
  "sockets/limits/accept-times-out": {
    file: "core/src/listen.ts",
    from: 'state.run("accept", signal, (waiter) => pull(state, waiter))',
    to: 'state.run("accept", signal, (waiter) => pull(state, waiter), unlimited())',
  },
};
