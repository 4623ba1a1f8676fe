import type { Mutants } from "../mutant.ts";

export const readAhead: Mutants = {
  "sockets/read-ahead/nothing-where-nobody-asks": {
    file: "core/src/select.ts",
    from: "return state.receiveEnded || state.buffer.length > 0 || state.connection.readable;",
    to: `if (state.connection.readable && !state.receiveEnded) {
    const bytes = state.connection.read(65_536);
    if (bytes instanceof Uint8Array) state.buffer.push(bytes);
  }
  return state.receiveEnded || state.buffer.length > 0;`,
  },
  "sockets/read-ahead/no-more-than-is-needed": {
    file: "core/src/receiving.ts",
    from: "buffer.unshift(this.#prefix.unfinished);",
    to: `buffer.unshift(this.#prefix.unfinished);
    const more = this.state.connection?.read(CHUNK);
    if (more instanceof Uint8Array) buffer.push(more);`,
  },
};
