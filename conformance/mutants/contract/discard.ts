import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const discard: Mutants = {
  "contract/discard/sets-a-peer-free-who-was-full": {
    file,
    from: "this.#unread.clear();\n    this.#back.credit(weight);",
    to: "this.#unread.clear();\n    this.#back.credit(weight & 0);",
  },
  "contract/discard/lets-the-peer-write-on": {
    file,
    from: "if (this.#discarding || this.#broken !== null) this.#back.credit(weigh(bytes));",
    to: "if (this.#discarding || this.#broken !== null) return;",
  },
  "contract/discard/leaves-writing-to-us": {
    file,
    from: "this.#discarding = true;",
    to: "this.#discarding = true;\n    this.out.drop();",
  },
  "contract/discard/goes-on-past-their-end": {
    file,
    from: 'if (segment === "end") this.#ended = true;',
    to: 'if (segment === "end") {\n      if (this.#discarding) this.reset();\n      this.#ended = true;\n    }',
  },
  "contract/discard/still-tells-write-of-a-reset": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "if (!this.#discarding || this.#closing) this.#broken ??= error;\n    this.out.drop();\n    if",
  },
};
