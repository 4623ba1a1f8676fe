import type { Mutants } from "../mutant.ts";

const connection = "core/src/memory/connection.ts";
const listener = "core/src/memory/listener.ts";

export const wakeWithin: Mutants = {
  "contract/wake-within/reads-and-writes": [
    {
      file: connection,
      from: "export class MemoryConnection",
      to: "const waking = new WeakSet<object>();\n\nexport class MemoryConnection",
    },
    {
      file: connection,
      from: "this.wake();\n  }\n\n  #opened",
      to: "waking.add(this);\n    this.wake();\n    waking.delete(this);\n  }\n\n  #opened",
    },
    {
      file: connection,
      from: "if (this.#unread.length > 0) {",
      to: "if (this.#unread.length > 0 && !waking.has(this)) {",
    },
  ],
  "contract/wake-within/accepts": [
    {
      file: listener,
      from: "if (this.#queue.length > before) this.wake();",
      to: "if (this.#queue.length === before) return;\n    const queue = this.#queue.splice(0);\n    this.wake();\n    this.#queue.push(...queue);",
    },
  ],
};
