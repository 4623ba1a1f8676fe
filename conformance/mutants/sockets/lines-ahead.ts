import type { Mutants } from "../mutant.ts";

const file = "core/src/lines-ahead.ts";

export const linesAhead: Mutants = {
  "sockets/lines-ahead/are-counted-each": {
    file: "core/src/state.ts",
    from: "stats.received += before - buffer.length;",
    to: "stats.received += line?.length ?? before - buffer.length;",
  },
  "sockets/lines-ahead/of-any-characters": {
    file,
    from: "if (text?.length !== end - from) return false;",
    to: "if (text === null) return false;",
  },
  "sockets/lines-ahead/of-maxsize-at-most": {
    file: "core/src/lines-ahead.ts",
    from: "if (line.length > most) return null;",
    to: "",
  },
  "sockets/lines-ahead/between-other-calls": {
    file: "core/src/lines-ahead.ts",
    from: "this.#chunk === buffer.chunk && this.#at === buffer.from &&",
    to: "this.#chunk === buffer.chunk &&",
  },
};
