import type { Mutants } from "../mutant.ts";

export const linger: Mutants = {
  "sockets/linger/of-zero-resets": {
    file: "core/src/close.ts",
    from: "if (linger.on && linger.timeout === 0) connection.reset();",
    to: "",
  },
  "sockets/linger/of-zero-resets (without)": {
    file: "core/src/options.ts",
    from: 'if (state.transport.capabilities[needs] !== true) return fail("unsupported");\n  try {\n    apply',
    to: "try {\n    apply",
  },
  "sockets/linger/is-gentle-to-who-reads": {
    file: "core/src/close.ts",
    from: "if (linger.on && linger.timeout === 0)",
    to: "if (linger.on)",
  },
  "sockets/linger/gives-up-on-who-does-not-read": {
    file: "core/src/close.ts",
    from: 'if ((await waiter.outcome(closed)) === "timeout") connection.reset();',
    to: "await waiter.outcome(closed);",
  },
};
