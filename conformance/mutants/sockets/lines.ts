import type { Mutants } from "../mutant.ts";

const file = "core/src/lines.ts";

export const lines: Mutants = {
  "sockets/lines/up-to-the-end": {
    file,
    from: "return partial.length > 0 ? { done: false, value: partial } : { done: true, value: undefined };",
    to: "return { done: true, value: undefined };",
  },
  "sockets/lines/stays-at-its-end": {
    file: "core/src/lines.ts",
    from: "if (ended) return { done: true, value: undefined };",
    to: 'if (ended) return { done: false, value: "" };',
  },
  "sockets/lines/throws-a-timeout": {
    file,
    from: "throw exceptionFor(error, partial, lastError());",
    to: "throw exceptionFor(error, null, lastError());",
  },
  "sockets/lines/throws-a-reset": {
    file,
    from: 'if (error !== "closed" || isBroken(lastError()))',
    to: 'if (error !== "closed")',
  },
  "sockets/lines/takes-what-receive-takes": {
    file: "core/src/tcp.ts",
    from: '() => this.receive("*l", null, options),',
    to: '() => this.receive("*l", null, { encoding: options?.encoding, signal: options?.signal }),',
  },
  "sockets/lines/leaving-closes-nothing": [
    {
      file: "core/src/tcp.ts",
      from: "() => this.#state.lasterror,\n    );",
      to: "() => this.#state.lasterror,\n      () => void this.close(),\n    );",
    },
    {
      file,
      from: "lastError: () => SocketError | null,\n): AsyncIterableIterator<T> {",
      to: "lastError: () => SocketError | null,\n  leave: () => void,\n): AsyncIterableIterator<T> {",
    },
    {
      file,
      from: "let ended = false;\n  return {",
      to: "let ended = false;\n  return {\n    async return() {\n      leave();\n      return { done: true, value: undefined };\n    },",
    },
  ],
  "sockets/lines/ends-when-we-close": {
    file: "core/src/errors.ts",
    from: 'error !== null && error.code !== "EOF";',
    to: 'error?.code !== "EOF";',
  },
  "sockets/lines/clients-of-a-server": {
    file,
    from: 'if (error === "closed") return { done: true, value: undefined };\n      if (error !== null) throw new SocketError(error);',
    to: "if (error !== null) throw new SocketError(error);",
  },
  "sockets/lines/a-server-that-times-out": {
    file,
    from: 'if (error === "closed") return',
    to: "if (error !== null) return",
  },
};
