import type { Mutants } from "../mutant.ts";

const file = "core/src/listen.ts";

export const listen: Mutants = {
  "sockets/listen/unbound-takes-every-interface": {
    file,
    from: 'import { ANY } from "./address.ts";',
    to: 'import { LOOPBACK as ANY } from "./address.ts";',
  },
  "sockets/listen/unbound-takes-every-interface (without)": {
    file,
    from: 'if (state.transport.capabilities.listen !== true) return fail("unsupported");',
    to: "",
  },
  "sockets/listen/needs-a-family": {
    file,
    from: 'if (state.family === "unspec") return fail("Bad file descriptor");',
    to: "",
  },
  "sockets/listen/where-it-is-bound": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("listen", "backlog", backlog, 0, 2 ** 31 - 1)',
    to: 'checkInteger("listen", "backlog", backlog, 1, 2 ** 31 - 1)',
  },
  "sockets/listen/lets-so-many-wait": {
    file: "core/src/tcp.ts",
    from: "absent(backlog) ? 32 :",
    to: "absent(backlog) ? 5 :",
  },
  "sockets/listen/keeps-the-timeout": {
    file: "core/src/state.ts",
    from: "    this.listener = listener;\n",
    to: '    this.listener = listener;\n    this.timeouts.set(-1, "b");\n',
  },
  "sockets/listen/wrong-backlog": {
    file: "core/src/tcp.ts",
    from: 'checkInteger("listen", "backlog", backlog, 0, 2 ** 31 - 1)',
    to: "Math.trunc(backlog)",
  },
};
