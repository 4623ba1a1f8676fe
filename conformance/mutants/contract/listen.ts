import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/listener.ts";

export const listen: Mutants = {
  "contract/listen/frees-its-port-while-those-accepted-live": {
    file,
    from: "this.#release();",
    to: "this.#medium.clock.soon(() => this.#release());",
  },
  "contract/listen/resets-those-not-yet-accepted": {
    file,
    from: "connection.reset();",
    to: "void connection.close();",
  },
  "contract/listen/lets-nobody-in-once-closed": {
    file,
    from: "this.#release();",
    to: "",
  },
  "contract/listen/leaves-nobody-in-silence": {
    file,
    from: "if (this.#queue.length < this.#most) this.#letIn();\n    else",
    to: "if (this.#queue.length < this.#most) this.#letIn();\n    else if (this.#outside.pop()?.admit())",
  },
  "contract/listen/lets-at-most-1024-wait": {
    file,
    from: "Math.min(backlog, MOST) + 1",
    to: "MOST",
  },
  "contract/listen/lets-one-in-with-a-backlog-of-0": {
    file,
    from: "Math.min(backlog, MOST) + 1",
    to: "Math.min(backlog, MOST)",
  },
  "contract/listen/knows-its-own-callers": {
    file: "core/src/memory/ports.ts",
    from: "const listening = this.#at(port).filter(",
    to: "const listening = [...this.#claims.values()].flat().filter(",
  },
};
