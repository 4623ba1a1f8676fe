import type { Mutants } from "../mutant.ts";

export const bind: Mutants = {
  "contract/bind/port-0-picks-a-free-one": {
    file: "core/src/memory/ports.ts",
    from: "port: port === 0 ? this.#free(address, v6only) : port",
    to: "port",
  },
  "contract/bind/refuses-where-somebody-listens": {
    file: "core/src/memory/ports.ts",
    from: "if (this.#taken(local, v6only))",
    to: "if (port === 0 && this.#taken(local, v6only))",
  },
  "contract/bind/refuses-an-address-that-is-not-here": {
    file: "core/src/memory/host.ts",
    from: "address === null || !this.#owns(address)",
    to: "address === null",
  },
  "contract/bind/takes-every-interface-of-a-family": {
    file: "core/src/memory/ports.ts",
    from: "local.family === address.family || ",
    to: "",
  },
  "contract/bind/takes-both-families-without-v6only": {
    file: "core/src/memory/ports.ts",
    from: ' || (local.family === "inet6" && !v6only)',
    to: "",
  },
  "contract/bind/v6only-refuses-ipv4-in-disguise": {
    file: "core/src/memory/host.ts",
    from: 'v6only && address.family === "inet6"',
    to: "false",
  },
};
