import type { Mutants } from "../mutant.ts";

export const options: Mutants = {
  "sockets/options/keepalive": {
    file: "core/src/state.ts",
    from: "this.switches.set(option, on);",
    to: "this.switches.set(option, true);",
  },
  "sockets/options/keepalive (without)": {
    file: "core/src/options.ts",
    from: "needs: option,",
    to: 'needs: "linger",',
  },
  "sockets/options/tcp-nodelay": {
    file: "core/src/options.ts",
    from: "state.switches.get(option) ?? false",
    to: "state.switches.get(option) ?? true",
  },
  "sockets/options/tcp-nodelay (without)": {
    file: "core/src/options.ts",
    from: "needs: option,",
    to: 'needs: "linger",',
  },
  "sockets/options/linger": {
    file: "core/src/options.ts",
    from: "timeout: on ? timeout : 0",
    to: "timeout",
  },
  "sockets/options/linger (without)": {
    file: "core/src/options.ts",
    from: 'needs: "linger",',
    to: 'needs: "keepalive",',
  },
  "sockets/options/ipv6-v6only": {
    file: "core/src/options.ts",
    from: "state.v6only = on;",
    to: "state.v6only = true;",
  },
  "sockets/options/ipv6-v6only (without)": {
    file: "core/src/options.ts",
    from: 'needs: "ipv6-v6only",',
    to: 'needs: "keepalive",',
  },
  "sockets/options/are-each-objects-own": [
    {
      file: "core/src/state.ts",
      from: "readonly switches: Map<Switch, boolean> = new Map();",
      to: "readonly switches: Map<Switch, boolean> = everybodys;",
    },
    { file: "core/src/state.ts", from: "const bursts =", to: "const everybodys = new Map(); const bursts =" },
  ],
  "sockets/options/none-without-a-descriptor": {
    file: "core/src/options.ts",
    from: '!state.closed && state.family !== "unspec"',
    to: 'state.family !== "unspec"',
  },
};
