import type { Mutants } from "../mutant.ts";

export const errorsUnseen: Mutants = {
  // A promise of its own that nobody waits for.
  "contract/errors-unseen/a-reset-that-nobody-looks-at": {
    file: "core/src/memory/connection.ts",
    from: "this.#broken ??= error;\n    this.out.drop();",
    to: "this.#broken ??= error; void Promise.reject(error);\n    this.out.drop();",
  },
  "contract/errors-unseen/a-reset-of-what-is-discarded": {
    file: "core/src/memory/connection.ts",
    from: "this.#broken ??= error;\n    this.out.drop();",
    to: "if (this.#discarding) throw error; this.#broken ??= error;\n    this.out.drop();",
  },
  "contract/errors-unseen/a-reset-before-accept": {
    file: "core/src/memory/connection.ts",
    from: "wake: () => void = () => {};",
    to: "wake = () => { if (this.#broken !== null) throw this.#broken; };",
  },
  "contract/errors-unseen/an-attempt-that-was-given-up": {
    file: "core/src/memory/connection.ts",
    from: 'if (this.state === "connecting") this.state = error;',
    to: 'if (this.state === "connecting") { this.state = error; void Promise.reject(error); }',
  },
  "contract/errors-unseen/calls-to-what-is-broken-throw-nothing-else": {
    file: "core/src/memory/connection.ts",
    from: "setOption(): void {",
    to: 'setOption(): void { if (this.#broken !== null) throw new TypeError("no such socket");',
  },
};
