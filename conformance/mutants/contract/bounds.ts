import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/wire.ts";

export const bounds: Mutants = {
  "contract/bounds/stop-a-writer-whose-peer-does-not-read": {
    file,
    from: "const QUEUE = 65_536;",
    to: "const QUEUE = Infinity;",
  },
  "contract/bounds/stop-a-peer-whom-nobody-reads": {
    file,
    from: "const WINDOW = 262_144;",
    to: "const WINDOW = 1_048_576;",
  },
  "contract/bounds/that-both-have-reached-hold-up-nobody-for-ever": {
    file,
    from: "if (this.#refilling || this.flushed) return;",
    to: "if (this.#refilling || this.flushed || this.twin?.room === 0) return;",
  },
};
