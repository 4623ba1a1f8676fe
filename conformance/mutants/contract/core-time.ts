import type { Mutants } from "../mutant.ts";

export const coreTime: Mutants = {
  "contract/core-time/knows-no-time-but-the-transports": {
    file: "core/src/state.ts",
    from: "this.timeouts.start(this.transport.clock.now())",
    to: "this.timeouts.start(Date.now() / 1000)",
  },
  "contract/core-time/unix-time-may-jump": {
    file: "core/src/select.ts",
    from: "timeouts.start(transport.clock.now())",
    to: "timeouts.start(transport.clock.unix())",
  },
};
