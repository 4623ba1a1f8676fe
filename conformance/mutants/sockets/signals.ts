import type { Mutants } from "../mutant.ts";

const ABORTED = 'if (signal?.aborted) return fail("aborted");';

export const signals: Mutants = {
  "sockets/signals/aborted-before-receive": {
    file: "core/src/receive.ts",
    from: 'if (signal?.aborted) return call.stop("aborted");',
    to: "",
  },
  "sockets/signals/aborted-before-send": {
    file: "core/src/send.ts",
    from: 'return [null, "aborted", from];',
    to: 'return [null, "aborted", 0];',
  },
  "sockets/signals/aborted-before-connect": {
    file: "core/src/connect.ts",
    from: ABORTED,
    to: "",
  },
  "sockets/signals/aborted-before-accept": {
    file: "core/src/listen.ts",
    from: ABORTED,
    to: "",
  },
  "sockets/signals/aborted-before-select": {
    file: "core/src/select.ts",
    from: 'if (signal?.aborted) return [[], [], "aborted"];',
    to: "",
  },
  "sockets/signals/ends-a-receive": {
    file: "core/src/receiving.ts",
    from: "this.#giveBack(this.#pattern.undecided);",
    to: 'if (why === "timeout") this.#giveBack(this.#pattern.undecided);',
  },
  "sockets/signals/ends-a-receiveany": {
    file: "core/src/waiters.ts",
    from: 'this.interrupt("aborted");',
    to: 'this.interrupt("closed");',
  },
  "sockets/signals/ends-a-send": {
    file: "core/src/send.ts",
    from: "return this.#fail(why);",
    to: 'return why === "aborted" ? [null, why, 0] : this.#fail(why);',
  },
};
