import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/wire.ts";
const connection = "core/src/memory/connection.ts";

export const write: Mutants = {
  "contract/write/takes-a-copy": { file, from: "bytes.slice(0, this.room)", to: "bytes.subarray(0, this.room)" },
  "contract/write/says-how-much-it-took": { file, from: "return copy.length;", to: "return bytes.length;" },
  "contract/write/takes-a-view-for-no-more-than-it-shows": {
    file,
    from: "bytes.slice(0, this.room)",
    to: "new Uint8Array(bytes.buffer.slice(0, this.room))",
  },
  "contract/write/takes-nothing-of-nothing": {
    file,
    from: "if (copy.length === 0) return 0;",
    to: "if (bytes.length === 0) this.finish();\n    if (copy.length === 0) return 0;",
  },
  "contract/write/keeps-the-order-of-pieces-of-any-size": {
    file,
    from: "this.#flying.push({",
    to: "this.#flying.unshift({",
  },
  "contract/write/takes-nothing-once-full": {
    file: connection,
    from: "return this.out.room > 0 ||",
    to: "return this.out.room >= 0 ||",
  },
  "contract/write/delivers-what-it-took-though-nobody-calls-again": {
    file,
    from: "      this.#refilling = false;\n      this.poke();",
    to: "      this.#refilling = false;\n      this.ontaken();",
  },
  "contract/write/goes-on-where-it-was-full": {
    file,
    from: "this.#queue.push(copy);",
    to: "this.#queue.clear();\n    this.#queue.push(copy);",
  },
  "contract/write/carries-a-megabyte-each-way-at-once": {
    file,
    from: "if (this.#refilling || this.flushed) return;",
    to: "if (this.#refilling || this.twin?.#refilling || this.flushed) return;",
  },
};
