import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";
const wire = "core/src/memory/wire.ts";

export const end: Mutants = {
  "contract/end/comes-after-the-last-byte-and-stays": {
    file,
    from: 'if (this.#ended) return "end";',
    to: 'if (this.#ended) {\n      this.#ended = false;\n      return "end";\n    }',
  },
  "contract/end/waits-behind-bytes-that-nobody-has-read": {
    file,
    from: "if (this.#unread.length > 0) {",
    to: "if (this.#unread.length > 0 && !this.#ended) {",
  },
  "contract/end/comes-without-a-byte": {
    file: wire,
    from: 'this.#end = "sent";\n    this.#fly("end");',
    to: 'this.#end = "sent";\n    if (this.#sent > 0) this.#fly("end");',
  },
  "contract/end/of-ours-comes-after-all-that-was-taken": {
    file: wire,
    from: 'if (this.#queue.length > 0 || this.#end !== "asked") return;',
    to: 'if (this.#end !== "asked") return;',
  },
  "contract/end/of-ours-leaves-reading-to-us": {
    file,
    from: "this.out.finish();",
    to: "this.out.finish();\n    this.#ended = true;",
  },
  "contract/end/of-theirs-leaves-writing-to-us": {
    file,
    from: 'if (segment === "end") this.#ended = true;',
    to: 'if (segment === "end") this.shutdown(), (this.#ended = true);',
  },
  "contract/end/of-theirs-spares-what-is-under-way": {
    file,
    from: 'if (segment === "end") this.#ended = true;',
    to: 'if (segment === "end") {\n      this.#ended = true;\n      this.out.drop();\n    }',
  },
  "contract/end/of-both-at-once-loses-nothing": {
    file,
    from: "this.out.finish();",
    to: "this.out.finish();\n    this.#discarding = true;",
  },
  "contract/end/stays-an-end-when-a-reset-follows": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "this.#broken ??= error;\n    this.#ended = false;\n    this.out.drop();\n    if",
  },
  "contract/end/not-yet-read-is-not-lost-to-a-reset": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "this.#broken ??= error;\n    if (this.#unread.length > 0) this.#ended = false;\n    this.out.drop();\n    if",
  },
};
