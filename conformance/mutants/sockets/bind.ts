import type { Mutants } from "../mutant.ts";

export const bind: Mutants = {
  "sockets/bind/port-zero-is-known-at-once": {
    file: "core/src/bind.ts",
    from: "      state.boundTo = bound.local;",
    to: "      state.boundTo = local;",
  },
  "sockets/bind/port-zero-is-known-at-once (without)": {
    file: "core/src/listen.ts",
    from: 'if (state.boundTo !== null && state.transport.capabilities["bind-before-listen"] !== true) return fail("unsupported");',
    to: "",
  },
  "sockets/bind/the-port-that-is-asked-for": {
    file: "core/src/bind.ts",
    from: "bindName(state, { ...candidate, port }, waiter)",
    to: "bindName(state, { ...candidate, port: 0 }, waiter)",
  },
  "sockets/bind/the-last-port": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("bind", "port", port, 0, 65_535)',
    to: 'checkInteger("bind", "port", port, 0, 65_534)',
  },
  "sockets/bind/takes-literals": {
    file: "core/src/address.ts",
    from: "return numbers.join(",
    to: "return parts.length < 4 ? host : numbers.join(",
  },
  "sockets/bind/star-is-every-interface": {
    file: "core/src/bind.ts",
    from: "await resolve(state, address, ANY, waiter)",
    to: 'await resolve(state, address, { ...ANY, inet6: "::1" }, waiter)',
  },
  "sockets/bind/takes-a-name": {
    file: "core/src/resolve.ts",
    from: "transport.resolver.resolve(host, family)",
    to: 'transport.resolver.resolve(host, "inet6")',
  },
  "sockets/bind/a-name-of-the-other-family": {
    file: "core/src/resolve.ts",
    from: "transport.resolver.resolve(host, family)",
    to: 'transport.resolver.resolve(host, "unspec")',
  },
};
