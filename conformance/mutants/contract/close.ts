import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const close: Mutants = {
  "contract/close/delivers-what-was-written-just-before": {
    file,
    from: "this.discard();\n      this.shutdown();",
    to: 'this.discard();\n      this.out.sign("reset");',
  },
  "contract/close/does-not-wait-for-a-silent-peer": {
    file,
    from: "(this.out.flushed || this.#broken !== null)",
    to: "((this.out.flushed && this.#ended) || this.#broken !== null)",
  },
  "contract/close/goes-on-until-a-slow-peer-has-all": {
    file,
    from: "this.discard();\n      this.shutdown();",
    to: 'this.discard();\n      this.out.drop();\n      this.out.sign("end");',
  },
  "contract/close/is-over-once-reset": {
    file,
    from: "if (this.#gone) return;\n    const error",
    to: "if (this.#gone || this.#closing) return;\n    const error",
  },
  "contract/close/with-unread-input-still-delivers": {
    file,
    from: "this.discard();\n      this.shutdown();",
    to: "if (this.#unread.length > 0) this.reset();\n      this.discard();\n      this.shutdown();",
  },
  "contract/close/at-both-ends-at-once-resolves-though-both-are-full": {
    file,
    from: "this.discard();\n      this.shutdown();",
    to: "this.shutdown();",
  },
  "contract/close/after-both-ends-have-come-resolves": {
    file,
    from: "if (!this.#gone) {",
    to: "if (!this.#gone && !this.#ended) {",
  },
  "contract/close/once-broken-resolves": {
    file,
    from: "if (!this.#gone) {",
    to: "if (!this.#gone && this.#broken === null) {",
  },
  "contract/close/resolves-when-the-peer-breaks-off-meanwhile": {
    file,
    from: "if (this.#closing) this.#free();",
    to: "",
  },
  "contract/close/after-reset-resolves": {
    file,
    from: "if (!this.#gone) {",
    to: "if (this.#gone && this.#broken !== null) return new Promise(() => {});\n    if (!this.#gone) {",
  },
  "contract/close/leaves-nobody-to-talk-to": {
    file,
    from: 'if (typeof segment !== "string" || segment === "open" ||',
    to: 'if (segment === "open" ||',
  },
};
