import type { Mutants } from "../mutant.ts";

export const coreTime: Mutants = {
  "contract/core-time/knows-no-time-but-the-transports": {
    file: "core/src/calls.ts",
    from: "const waiter = this.#waiter(activity, signal, this.timeouts.budget(this.transport.clock));",
    to: "const waiter = this.#waiter(activity, signal, this.timeouts.start(Date.now() / 1000));",
  },
  "contract/core-time/unix-time-may-jump": {
    file: "core/src/select.ts",
    from: "timeouts.budget(transport.clock)",
    to: "timeouts.start(transport.clock.unix())",
  },
};
