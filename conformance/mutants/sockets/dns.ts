import type { Mutants } from "../mutant.ts";

const file = "core/src/dns.ts";

export const dns: Mutants = {
  "sockets/dns/literals-are-themselves": {
    file,
    from: "return [[{ family: address.family, addr: address.ip }], null];",
    to: 'return [[{ family: "inet", addr: address.ip }], null];',
  },
  "sockets/dns/toip-is-for-ipv4": {
    file,
    from: '(family === "unspec" || family === address.family)',
    to: "true",
  },
  "sockets/dns/no-name-is-asked-for-nowhere": {
    file: "core/src/dns.ts",
    from: "if (address !== null || !canBeName(host)) return",
    to: "if (address !== null) return",
  },
  "sockets/dns/localhost": {
    file,
    from: 'await addresses(host, "inet")',
    to: 'await addresses(host, "unspec")',
  },
  "sockets/dns/localhost (without)": {
    file,
    from: 'if (!able) return [null, "unsupported"];\n    const',
    to: "const",
  },
  "sockets/dns/names-of-addresses": {
    file,
    from: "name: reversed.name, alias",
    to: "name: address, alias",
  },
  "sockets/dns/names-of-addresses (without)": {
    file,
    from: 'if (!able) return [null, "unsupported", null];\n',
    to: "",
  },
  "sockets/dns/this-machines-name": {
    file,
    from: "[resolver.hostname(), null]",
    to: '["", null]',
  },
  "sockets/dns/this-machines-name (without)": {
    file,
    from: 'if (!able) return [null, "unsupported"];\n      try {\n        return [resolver.hostname(), null];',
    to: "try {\n        return [resolver.hostname(), null];",
  },
};
