import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const failure: Mutants = {
  "contract/failure/is-null-while-nothing-has-failed": {
    file,
    from: "  get failure(): SocketError | null {\n    return this.#broken;",
    to: '  get failure(): SocketError | null {\n    return this.#broken ?? (this.#ended ? SocketError.from("ECONNRESET") : null);',
  },
  "contract/failure/is-what-reading-throws": {
    file,
    from: "  get failure(): SocketError | null {\n    return this.#broken;",
    to: "  get failure(): SocketError | null {\n    return null;",
  },
};
