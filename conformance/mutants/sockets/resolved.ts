import type { Mutants } from "../mutant.ts";

export const resolved: Mutants = {
  "sockets/resolved/bind-takes-the-first": {
    file: "core/src/bind.ts",
    from: "for (const candidate of addresses) {",
    to: "for (const candidate of addresses.toReversed()) {",
  },
  "sockets/resolved/bind-takes-the-next": {
    file: "core/src/bind.ts",
    from: "last = trouble;",
    to: "return fail(trouble);",
  },
  "sockets/resolved/in-the-objects-family": {
    file: "core/src/resolve.ts",
    from: "transport.resolver.resolve(host, family)",
    to: 'transport.resolver.resolve(host, "unspec")',
  },
  "sockets/resolved/failure-to-connect": {
    file: "core/src/errors.ts",
    from: 'EAI_AGAIN: "temporary failure in name resolution"',
    to: 'EAI_AGAIN: "host or service not provided, or not known"',
  },
  "sockets/resolved/failure-to-bind": {
    file: "core/src/bind.ts",
    from: "if (addresses instanceof SocketError) return fail(state.learn(addresses));",
    to: 'if (addresses instanceof SocketError) return fail("host or service not provided, or not known");',
  },
  "sockets/resolved/failure-of-a-look-up": {
    file: "core/src/dns.ts",
    from: 'return message === "temporary failure in name resolution" ? "Host name lookup failure" : message;',
    to: "return message;",
  },
  "sockets/resolved/look-ups-give-all": {
    file: "core/src/dns.ts",
    from: "const all = found?.map(({ addr }) => addr) ?? [];",
    to: "const all = found?.map(({ addr }) => addr).toSorted() ?? [];",
  },
};
