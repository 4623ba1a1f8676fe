import type { Mutants } from "../mutant.ts";

export const optionsStories: Mutants = {
  "sockets/options-stories/masters": {
    file: "core/src/options.ts",
    from: "timeout: on ? timeout : linger.timeout",
    to: "timeout",
  },
  "sockets/options-stories/clients": [
    {
      file: "core/src/state.ts",
      from: "settings: Settings = new Settings(),",
      to: "settings: Settings = everybodys,",
    },
    { file: "core/src/state.ts", from: "const bursts =", to: "const everybodys = new Settings(); const bursts =" },
  ],
  "sockets/options-stories/servers": {
    file: "core/src/settings.ts",
    from: "settings.#switches = this.#switches;",
    to: "",
  },
  "sockets/options-stories/families": {
    file: "core/src/options.ts",
    from: 'if (state.family !== "inet6") throw SocketError.from("EINVAL");',
    to: "",
  },
  "sockets/options-stories/descriptors": {
    file: "core/src/state.ts",
    from: "this.settings = source.settings;",
    to: "",
  },
  "sockets/options-stories/wrong-descriptors": {
    file: "core/src/setfd.ts",
    from: "const source = fd === -1",
    to: "leave(state); const source = fd === -1",
  },
  "sockets/options-stories/wrong-descriptors (without)": {
    file: "core/src/setfd.ts",
    from: 'capabilities.fd !== true) return [null, "unsupported"]',
    to: "capabilities.fd !== true) return undefined",
  },
  "sockets/options-stories/foreign-descriptors": {
    file: "core/src/setfd.ts",
    from: "descriptors.get(fd, option) !== 0",
    to: "false",
  },
  "sockets/options-stories/mix": {
    file: "core/src/setfd.ts",
    from: "if (owner === state) return undefined;",
    to: "",
  },
};
