import type { Mutants } from "../mutant.ts";

export const capabilitiesAddresses: Mutants = {
  "contract/capabilities-addresses/listen": {
    file: "core/src/listen.ts",
    from: "    client.announced = true;\n",
    to: "    client.announced = true;\n    client.receiveEnded = true;\n",
  },
  "contract/capabilities-addresses/listen (without)": {
    file: "core/src/listen.ts",
    from: 'if (state.transport.capabilities.listen !== true) return fail("unsupported");',
    to: "",
  },
  "contract/capabilities-addresses/bind-before-listen": {
    file: "core/src/listen.ts",
    from: "if (state.bound === null) {",
    to: "if (state.boundTo !== null) state.boundTo = { ...state.boundTo, port: 0 }; {",
  },
  "contract/capabilities-addresses/bind-before-listen (without)": {
    file: "core/src/listen.ts",
    from: 'state.boundTo !== null && state.transport.capabilities["bind-before-listen"] !== true',
    to: "false",
  },
  "contract/capabilities-addresses/bind-before-connect": {
    file: "core/src/connect.ts",
    from: "state.bound?.connect(remote) ?? ",
    to: "",
  },
  "contract/capabilities-addresses/bind-before-connect (without)": {
    file: "core/src/shortcuts.ts",
    from: 'local !== null && transport.capabilities["bind-before-connect"] !== true',
    to: "false",
  },
  "contract/capabilities-addresses/resolve": {
    file: "core/src/resolve.ts",
    from: "transport.capabilities.resolve !== true",
    to: "transport.capabilities.resolve === true",
  },
  "contract/capabilities-addresses/resolve (without)": {
    file: "core/src/resolve.ts",
    from: "transport.capabilities.resolve !== true",
    to: "transport.capabilities.resolve === false",
  },
};
