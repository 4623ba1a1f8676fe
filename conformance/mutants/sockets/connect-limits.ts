import type { Mutants } from "../mutant.ts";

const file = "core/src/connect.ts";

export const connectLimits: Mutants = {
  "sockets/connect-limits/block-is-for-each-address": {
    file,
    from: '(result[1] === "timeout" && last)) return result;',
    to: 'result[1] === "timeout") return result;',
  },
  "sockets/connect-limits/total-is-for-all-addresses": {
    file,
    from: "|| waiter.spent;",
    to: ";",
  },
  "sockets/connect-limits/total-covers-the-name": {
    file: "core/src/resolve.ts",
    from: "await waiter.outcome(transport.resolver.resolve(host, family))",
    to: "await transport.resolver.resolve(host, family)",
  },
  "sockets/connect-limits/block-begins-with-an-address": {
    file,
    from: "timeouts.startWithTotal(",
    to: "timeouts.start(",
  },
  "sockets/connect-limits/zero-tries-the-first-only": {
    file,
    from: "const candidates = zero ? addresses.slice(0, 1) : addresses;",
    to: "const candidates = addresses;",
  },
  "sockets/connect-limits/attempt-goes-on": {
    file,
    from: 'if (result[1] === null || result[1] === "aborted" ||',
    to: 'if (result[1] === "timeout" && !zero && last) state.abandon();\nif (result[1] === null || result[1] === "aborted" ||',
  },
  "sockets/connect-limits/nothing-moves-meanwhile": {
    file: "core/src/send.ts",
    from: 'if (obstacle === "wait") return "wait";',
    to: 'if (obstacle === "wait") return this.stop("timeout");',
  },
};
