import type { Mutants } from "../mutant.ts";

export const read: Mutants = {
  "contract/read/gives-no-more-than-max": {
    file: "core/src/memory/connection.ts",
    from: "this.#unread.take(max)",
    to: "this.#unread.take(65_536)",
  },
  "contract/read/breaks-after-what-had-arrived": {
    file: "core/src/memory/connection.ts",
    from: "if (this.#unread.length > 0) {",
    to: "if (this.#unread.length > 0 && this.#broken === null) {",
  },
};
