import type { Mutants } from "../mutant.ts";

export const sendGone: Mutants = {
  "sockets/send-gone/after-the-peers-end": {
    file: "core/src/send.ts",
    from: "if (state.closed || state.sendEnded)",
    to: 'if (state.closed || state.sendEnded || state.lasterror?.code === "EOF")',
  },
  "sockets/send-gone/a-peer-that-closed": {
    file: "core/src/memory/connection.ts",
    from: 'if (typeof segment !== "string" || segment === "open" ||',
    to: 'if (segment === "open" ||',
  },
  "sockets/send-gone/a-caller-that-had-closed": {
    file: "core/src/receiving.ts",
    from: 'state.learn(new SocketError("closed", { code: "EOF" }));',
    to: '((state.sendEnded = true), state.learn(new SocketError("closed", { code: "EOF" })));',
  },
  "sockets/send-gone/a-peer-that-broke-off": {
    file: "core/src/state.ts",
    from: 'if (this.#toldBroken) return "closed";',
    to: 'if (this.#toldBroken) return "Broken pipe";',
  },
  "sockets/send-gone/a-reset-that-was-received": {
    file: "core/src/receiving.ts",
    from: "return this.#fail(this.state.broken(trouble));",
    to: 'return this.#fail(this.state.lasterror === null ? this.state.broken(trouble) : "Broken pipe");',
  },
  "sockets/send-gone/reset-tells-whoever-waits": {
    file: "core/src/send.ts",
    from: "return this.#fail(state.broken(thrown));",
    to: "return [null, state.broken(thrown), 0];",
  },
  "sockets/send-gone/costs-no-byte-that-had-come": {
    file: "core/src/receiving.ts",
    from: 'if (state.closed || state.receiveEnded) return "closed";',
    to: 'if (state.closed || state.receiveEnded || state.lasterror !== null) return "closed";',
  },
};
