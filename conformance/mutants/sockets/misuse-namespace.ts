import type { Mutants } from "../mutant.ts";

export const misuseNamespace: Mutants = {
  "sockets/misuse-namespace/tcp": {
    file: "core/src/shortcuts.ts",
    from: 'checkOptions("create socket", options, TCP_OPTIONS)',
    to: 'checkOptions("create socket", options, [...Object.keys(options ?? {})])',
  },
  "sockets/misuse-namespace/select": {
    file: "core/src/select.ts",
    from: "if (state === undefined) throw",
    to: 'if (typeof socket === "string") continue;\n    if (state === undefined) throw',
  },
  "sockets/misuse-namespace/time": {
    file: "core/src/sockets.ts",
    from: 'checkInteger("skip", "n", n, 0)',
    to: 'checkInteger("skip", "n", n, -1)',
  },
  "sockets/misuse-namespace/functions": {
    file: "core/src/attempt.ts",
    from: '  checkFunction("protect", "something to protect", fn);\n',
    to: "",
  },
  "sockets/misuse-namespace/dns": {
    file: "core/src/dns.ts",
    from: 'async getaddrinfo(host) {\n      return addresses(checkString("resolve", "host", host), "unspec");',
    to: 'async getaddrinfo(host) {\n      return addresses(String(host), "unspec");',
  },
  "sockets/misuse-namespace/arguments-first": {
    file: "core/src/options.ts",
    from: "  const apply = set(value);\n  if (!hasDescriptor(state)) return",
    to: '  if (!hasDescriptor(state)) return fail("setsockopt failed");\n  const apply = set(value);\n  if (!hasDescriptor(state)) return',
  },
};
