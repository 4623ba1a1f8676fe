import type { Mutants } from "../mutant.ts";

export const textInvalid: Mutants = {
  "sockets/text-invalid/consumes-nothing": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#got.length);",
    to: "",
  },
  "sockets/text-invalid/can-be-had-otherwise": {
    file: "core/src/encoding.ts",
    from: "fatal: true",
    to: "fatal: false",
  },
  "sockets/text-invalid/is-any-that-the-standard-forbids": {
    file: "core/src/encoding.ts",
    from: "return utf8.decode(bytes);",
    to: "return utf8.decode(bytes[0] === 0xc0 && bytes[1] === 0x80 ? new Uint8Array(1) : bytes);",
  },
  "sockets/text-invalid/is-a-count-that-ends-within-a-character": {
    file: "core/src/receiving.ts",
    from: "if (this.#pattern.greedy) this.#giveBack",
    to: "this.#giveBack",
  },
  "sockets/text-invalid/is-an-end-within-a-character": {
    file: "core/src/receiving.ts",
    from: 'if (trouble === "end") return this.#fail("closed");',
    to: 'if (trouble === "end") return this.#partial("closed");',
  },
  "sockets/text-invalid/may-be-in-a-partial": {
    file: "core/src/receiving.ts",
    from: "return this.#render(0, message);",
    to: 'const answer = this.#render(0, message);\n    return answer[1] === "invalid utf-8" ? [null, message, this.#start()] : answer;',
  },
};
