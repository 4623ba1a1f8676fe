import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/listener.ts";

export const accept: Mutants = {
  "contract/accept/in-order-of-arrival": {
    file,
    from: "this.#queue.shift()",
    to: "this.#queue.pop()",
  },
  "contract/accept/wakes-for-each-who-comes": {
    file,
    from: "if (this.#queue.length > before) this.wake();",
    to: "",
  },
  "contract/accept/says-wait-where-nobody-is": {
    file,
    from: "return this.#queue.length > 0;",
    to: "return true;",
  },
  "contract/accept/gives-what-is-open": {
    file: "core/src/memory/dial.ts",
    from: 'new MemoryConnection(medium, end, "open")',
    to: 'new MemoryConnection(medium, end, "connecting")',
  },
  "contract/accept/finds-all-that-was-said-before": {
    file,
    from: 'if (connection === undefined) return "wait";',
    to: 'if (connection === undefined) return "wait"; connection.read(1);',
  },
  "contract/accept/holds-back-a-flood-until-then": {
    file: "core/src/memory/connection.ts",
    from: "else this.#unread.push(bytes);",
    to: "else this.#unread.push(bytes); this.#back.credit(weigh(bytes));",
  },
  "contract/accept/gives-also-whom-a-reset-took-meanwhile": {
    file: "core/src/memory/connection.ts",
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "this.#broken ??= error;\n    this.#unread.clear();\n    this.out.drop();\n    if",
  },
  "contract/accept/goes-on-after-one-that-broke": {
    file,
    from: "const connection = this.#queue.shift();",
    to: "if (this.#queue[0]?.readable === true) this.#queue[0].read(1); const connection = this.#queue.shift();",
  },
  "contract/accept/keeps-sixty-at-once-apart": {
    file: "core/src/memory/ports.ts",
    from: "if (!this.#claims.has(port)) return port;",
    to: "return FIRST;",
  },
};
