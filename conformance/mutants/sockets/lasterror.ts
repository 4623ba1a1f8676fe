import type { Mutants } from "../mutant.ts";

export const lasterror: Mutants = {
  "sockets/lasterror/nothing-while-all-is-well": {
    file: "core/src/receiving.ts",
    from: 'if (state.closed || state.receiveEnded) return "closed";',
    to: 'if (state.closed || state.receiveEnded) return state.learn(new SocketError("closed"));',
  },
  "sockets/lasterror/nothing-after-a-timeout": {
    file: "core/src/send.ts",
    from: "return [null, why, this.#at];",
    to: "this.#state.broken(why);\n    return [null, why, this.#at];",
  },
  "sockets/lasterror/eof-after-the-end": {
    file: "core/src/receiving.ts",
    from: 'new SocketError("closed", { code: "EOF" })',
    to: 'new SocketError("closed")',
  },
  "sockets/lasterror/eof-after-everything": {
    file: "core/src/receiving.ts",
    from: 'if (bytes === "end" && state.lasterror?.code !== "EOF")',
    to: 'if (bytes === "end" && this.#got.length === 0)',
  },
  "sockets/lasterror/reset-at-a-read": {
    file: "core/src/receiving.ts",
    from: "return this.#fail(this.state.broken(trouble));",
    to: 'return this.#fail("closed");',
  },
  "sockets/lasterror/reset-at-a-write": {
    file: "core/src/send.ts",
    from: "return this.#fail(state.broken(thrown));",
    to: 'return this.#fail("closed");',
  },
  "sockets/lasterror/reset-after-bytes-is-no-end": {
    file: "core/src/memory/connection.ts",
    from: 'else if (segment === "reset") this.#break(SocketError.from("ECONNRESET"));',
    to: 'else if (segment === "reset" && this.#unread.length > 0) this.#ended = true;\n    else if (segment === "reset") this.#break(SocketError.from("ECONNRESET"));',
  },
  "sockets/lasterror/refused-until-it-connects": {
    file: "core/src/connect.ts",
    from: "state.lasterror = null;",
    to: "",
  },
  "sockets/lasterror/beside-the-exception-of-try": {
    file: "core/src/errors.ts",
    from: 'Object.entries({ ECLOSED: "closed", ...MESSAGES })',
    to: "Object.entries(MESSAGES)",
  },
};
