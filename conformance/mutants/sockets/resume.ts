import type { Mutants } from "../mutant.ts";

export const resume: Mutants = {
  "sockets/resume/times-out-with-the-exact-index": {
    file: "core/src/send.ts",
    from: "return [null, why, this.#at];",
    to: "return [null, why, this.#at + 1];",
  },
  "sockets/resume/neither-repeats-nor-skips": {
    file: "core/src/send.ts",
    from: "return { from: first - 1, to: last };",
    to: "return { from: first > 1 ? first - 2 : 0, to: last };",
  },
  "sockets/resume/goes-on-inside-a-character": {
    file: "core/src/send.ts",
    from: "keepForResume(this.#data, this.#state.encoding, this.#bytes);",
    to: "keepForResume(this.#data, this.#state.encoding, this.#bytes.subarray(1));",
  },
  "sockets/resume/knows-another-text": {
    file: "core/src/encoding.ts",
    from: "known?.encoding === encoding && known.text === text",
    to: "known?.encoding === encoding && known.text.length === text.length",
  },
  "sockets/resume/indices-are-of-the-whole": {
    file: "core/src/send.ts",
    from: "this.#bytes = lasting(this.#bytes);",
    to: "this.#bytes = lasting(this.#bytes).subarray(this.#at, this.#to);\n    this.#to -= this.#at;\n    this.#at = 0;",
  },
};
