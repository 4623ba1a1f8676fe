import type { Mutants } from "../mutant.ts";

const file = "core/src/attempt.ts";

export const protect: Mutants = {
  "sockets/protect/gives-tuples": {
    file,
    from: "return [null, error.message];",
    to: "return [null, error.message, error.partial];",
  },
  "sockets/protect/awaits": {
    file,
    from: "isPromise(result) ?",
    to: "false ?",
  },
  "sockets/protect/foreign-exceptions-pass": {
    file,
    from: "if (error instanceof SocketError) return",
    to: "if (error instanceof Error) return",
  },
  "sockets/protect/the-idiom": {
    file,
    from: "      settle(finalizer);\n",
    to: "",
  },
};
