import type { Mutants } from "../mutant.ts";

export const descriptorsRefused: Mutants = {
  "sockets/descriptors-refused/what-is-not-open": {
    file: "core/src/setfd.ts",
    from: "    const source = fd === -1 ? null : (owner ?? adopted(state, fd));\n    leave(state);\n",
    to: "    leave(state);\n    const source = fd === -1 ? null : (owner ?? adopted(state, fd));\n",
  },
  "sockets/descriptors-refused/a-number-of-what-was-closed": [
    { file: "core/src/close.ts", from: "    forget(state);\n", to: "" },
    { file: "core/src/setfd.ts", from: "(owner.closed || owner.fd() !== fd)", to: "owner.closed && owner.fd() === fd" },
  ],
  "sockets/descriptors-refused/a-file": {
    file: "core/src/setfd.ts",
    from: "return [null, state.learn(asSocketError(thrown))];",
    to: 'return [null, "closed"];',
  },
  "sockets/descriptors-refused/what-is-not-connected": {
    file: "system/src/calls.ts",
    from: "this.#done(this.#libc.getpeername(fd, new Uint8Array(LONGEST), this.#lengthBytes));",
    to: "",
  },
  "sockets/descriptors-refused/by-what-is-closed": {
    file: "core/src/setfd.ts",
    from: 'fd === -1 ? undefined : [null, "closed"]',
    to: '[null, "closed"]',
  },
  "sockets/descriptors-refused/harms-nobody": {
    file: "core/src/setfd.ts",
    from: "    return [null, state.learn(asSocketError(thrown))];\n",
    to: "    for (const other of told.get(state.transport)?.values() ?? []) if (other !== state) other.abandon();\n    return [null, state.learn(asSocketError(thrown))];\n",
  },
};
