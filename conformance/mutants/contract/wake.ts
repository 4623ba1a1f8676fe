import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";
const LAST = "this.wake();\n  }\n\n  #opened";
const after = (condition: string): { file: string; from: string; to: string } => ({
  file,
  from: LAST,
  to: `if (${condition}) ${LAST}`,
});

export const wake: Mutants = {
  "contract/wake/comes-with-bytes": after('typeof segment === "string"'),
  "contract/wake/comes-for-each-part-of-an-answer": {
    file,
    from: LAST,
    to: `this.wake();\n    if (typeof segment !== "string") this.wake = () => {};\n  }\n\n  #opened`,
  },
  "contract/wake/comes-with-the-end": after('segment !== "end"'),
  "contract/wake/comes-with-an-end-that-lay-behind-bytes": {
    file,
    from: 'if (segment === "end") this.#ended = true;',
    to: 'if (segment === "end") this.#ended = this.#unread.length === 0;',
  },
  "contract/wake/comes-with-a-reset": after('segment !== "reset"'),
  "contract/wake/comes-with-a-reset-that-lay-behind-bytes": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "if (this.#unread.length === 0) this.#broken ??= error;\n    this.out.drop();\n    if",
  },
  "contract/wake/comes-with-room": {
    file,
    from: "this.#finished();\n      this.wake();",
    to: "this.#finished();",
  },
  "contract/wake/comes-with-bytes-while-there-is-no-room": after('this.#wants !== "write"'),
  "contract/wake/may-be-answered-there-and-then": [
    { file, from: LAST, to: "}\n\n  #opened" },
    {
      file,
      from: 'if (typeof segment !== "string") this.#arrived(segment);',
      to: 'this.wake();\n    if (typeof segment !== "string") this.#arrived(segment);',
    },
  ],
};
