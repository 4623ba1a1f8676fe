import type { Mutants } from "../mutant.ts";

export const optionsSystem: Mutants = {
  "sockets/options-system/reuseaddr": {
    file: "system/src/platform.ts",
    from: "reuseaddr: [SOCKET, 2],",
    to: "reuseaddr: [SOCKET, 15],",
  },
  "sockets/options-system/reuseaddr (without)": {
    file: "core/src/options.ts",
    from: 'reuseaddr: systemSwitch("reuseaddr")',
    to: 'reuseaddr: onOff("keepalive")',
  },
  "sockets/options-system/reuseport": {
    file: "core/src/options.ts",
    from: "setSystemOption(state, option, Number(on))",
    to: "setSystemOption(state, option, 0)",
  },
  "sockets/options-system/reuseport (without)": {
    file: "core/src/options.ts",
    from: 'reuseport: systemSwitch("reuseport")',
    to: 'reuseport: onOff("keepalive")',
  },
  "sockets/options-system/keepalive-tuning": {
    file: "net/src/connection.ts",
    from: "setKeepAlive(!on).setKeepAlive(on)",
    to: "setKeepAlive(!on).setKeepAlive(on, 60_000)",
  },
  "sockets/options-system/keepalive-tuning (without)": {
    file: "core/src/options.ts",
    from: 'systemNumber("keepalive-tuning", "tcp-keepintvl")',
    to: 'onOff("keepalive")',
  },
  "sockets/options-system/buffer-sizes": {
    file: "system/src/platform.ts",
    from: '"send-buffer-size": [SOCKET, 7],',
    to: '"send-buffer-size": [SOCKET, 8],',
  },
  "sockets/options-system/buffer-sizes (without)": {
    file: "core/src/options.ts",
    from: '"send-buffer-size": systemNumber("buffer-sizes", "send-buffer-size")',
    to: '"send-buffer-size": onOff("keepalive")',
  },
  "sockets/options-system/what-the-kernel-refuses-changes-nothing": {
    file: "core/src/system-options.ts",
    from: '  onDescriptor(state, (descriptors, fd) => descriptors.set(fd, option, value));\n  if (state.class === "tcp{master}") state.settings.system.set(option, value);\n',
    to: '  if (state.class === "tcp{master}") state.settings.system.set(option, value);\n  onDescriptor(state, (descriptors, fd) => descriptors.set(fd, option, value));\n',
  },
  "sockets/options-system/are-each-objects-own": [
    {
      file: "core/src/settings.ts",
      from: "return (this.#system ??= new Map());",
      to: "return (this.#system ??= everybodys);",
    },
    {
      file: "core/src/settings.ts",
      from: "export class",
      to: "const everybodys = new Map(); export class",
    },
  ],
};
