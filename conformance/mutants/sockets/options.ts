import type { Mutants } from "../mutant.ts";

export const options: Mutants = {
  "sockets/options/keepalive": {
    file: "core/src/options.ts",
    from: "settings.remember(option, on);",
    to: "settings.remember(option, true);",
  },
  "sockets/options/keepalive (without)": {
    file: "core/src/options.ts",
    from: "needs: option,\n  get: (state) => state.settings",
    to: 'needs: "linger",\n  get: (state) => state.settings',
  },
  "sockets/options/tcp-nodelay": {
    file: "core/src/options.ts",
    from: "state.settings.switches.get(option) ?? false",
    to: "state.settings.switches.get(option) ?? true",
  },
  "sockets/options/tcp-nodelay (without)": {
    file: "core/src/options.ts",
    from: "needs: option,\n  get: (state) => state.settings",
    to: 'needs: "linger",\n  get: (state) => state.settings',
  },
  "sockets/options/linger": {
    file: "core/src/options.ts",
    from: "timeout: on ? timeout : linger.timeout",
    to: "timeout",
  },
  "sockets/options/linger (without)": {
    file: "core/src/options.ts",
    from: 'needs: "linger",',
    to: 'needs: "keepalive",',
  },
  "sockets/options/ipv6-v6only": {
    file: "core/src/options.ts",
    from: "state.settings.v6only = on;",
    to: "state.settings.v6only = true;",
  },
  "sockets/options/ipv6-v6only (without)": {
    file: "core/src/options.ts",
    from: 'needs: "ipv6-v6only",',
    to: 'needs: "keepalive",',
  },
  "sockets/options/are-each-objects-own": {
    file: "core/src/settings.ts",
    from: "this.#switches = new Map(this.#switches).set(option, on);",
    to: "this.#switches.set(option, on);",
  },
  "sockets/options/none-without-a-descriptor": {
    file: "core/src/options.ts",
    from: "!closed && !bare",
    to: "!bare",
  },
};
