import type { Mutants } from "../mutant.ts";

export const descriptorsAdopted: Mutants = {
  "sockets/descriptors-adopted/a-connection": {
    file: "net/src/connect.ts",
    from: 'new NetConnection(socketOn(handle), "open", runtime)',
    to: 'new NetConnection(socketOn(handle), "connecting", runtime)',
  },
  "sockets/descriptors-adopted/a-connection (without)": {
    file: "core/src/setfd.ts",
    from: 'state.transport.capabilities["adopt-fd"] !== true',
    to: "false",
  },
  "sockets/descriptors-adopted/its-options": {
    file: "core/src/setfd.ts",
    from: "settings.remember(option, descriptors.get(fd, option) !== 0)",
    to: "settings.remember(option, false)",
  },
  "sockets/descriptors-adopted/leaves-its-owner": {
    file: "core/src/setfd.ts",
    from: "{ on: seconds !== null, timeout: seconds ?? 0 }",
    to: "{ on: true, timeout: 0 }",
  },
  "sockets/descriptors-adopted/a-server": {
    file: "system/src/descriptors.ts",
    from: "calls.localName(own), backlog)",
    to: "{ ...calls.localName(own), port: 0 }, backlog)",
  },
};
