import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";
const wire = "core/src/memory/wire.ts";
const OUT = 'this.out.drop();\n    this.out.sign("reset");';

export const reset: Mutants = {
  "contract/reset/is-what-the-peer-sees": {
    file,
    from: OUT,
    to: 'this.out.sign("end");\n    this.out.drop();',
  },
  "contract/reset/loses-what-was-not-delivered": {
    file: wire,
    from: "drop(): void {\n    this.#queue.clear();",
    to: "drop(): void {\n    while (this.#queue.length > 0) this.#fly(this.#queue.take(65_536));",
  },
  "contract/reset/leaves-unread-what-had-come": {
    file,
    from: `this.#unread.clear();\n    ${OUT}`,
    to: `if (this.#unread.length > 0) this.shutdown();\n    else {\n ${OUT}\n    }`,
  },
  "contract/reset/comes-after-our-end-too": {
    file: wire,
    from: 'if (sign === "reset" && this.faults.lost)',
    to: 'if (sign === "reset" && (this.#end === "sent" || this.faults.lost))',
  },
  "contract/reset/comes-after-their-end-too": {
    file,
    from: OUT,
    to: 'this.out.drop();\n    this.out.sign(this.#ended ? "end" : "reset");',
  },
  "contract/reset/of-theirs-is-thrown-by-write-for-ever": {
    file,
    from: "if (this.#broken !== null) throw this.#broken;\n    const taken",
    to: 'if (this.#broken !== null) throw SocketError.from("EPIPE");\n    const taken',
  },
  "contract/reset/of-theirs-is-thrown-by-a-write-that-was-full": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "if (this.out.room > 0) this.#broken ??= error;\n    this.out.drop();\n    if",
  },
  "contract/reset/after-their-end-is-thrown-by-write": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: 'this.#broken ??= this.#ended ? SocketError.from("EPIPE") : error;\n    this.out.drop();\n    if',
  },
  "contract/reset/costs-no-unread-byte-where-a-write-finds-out": {
    file,
    from: "if (this.#broken !== null) throw this.#broken;\n    const taken",
    to: "if (this.#broken !== null) {\n      this.#unread.clear();\n      throw this.#broken;\n    }\n    const taken",
  },
  "contract/reset/leaves-no-gap-in-what-had-arrived-of-a-flood": {
    file,
    from: "if (this.#broken !== null) throw this.#broken;\n    const taken",
    to: "if (this.#broken !== null) {\n      this.#unread.take(4096);\n      throw this.#broken;\n    }\n    const taken",
  },
};
