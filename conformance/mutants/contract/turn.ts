import type { Mutants } from "../mutant.ts";

export const turn: Mutants = {
  // In a microtask: nothing else gets a turn.
  "contract/turn/lets-bytes-in-wherever-it-is-called-from": {
    file: "core/src/memory/host.ts",
    from: "this.#medium.clock.turn(done);",
    to: "void Promise.resolve().then(done);",
  },
  // Who polls keeps everything else from happening.
  "contract/turn/lets-connections-in-wherever-it-is-called-from": {
    file: "core/src/memory/virtual-clock.ts",
    from: "if (this.#due || (this.#rest() && turns.length === 0)) this.#happen();",
    to: "if (turns.length === 0 && (this.#due || this.#rest())) this.#happen();",
  },
  "contract/turn/lets-decisions-in-wherever-it-is-called-from": {
    file: "core/src/memory/virtual-clock.ts",
    from: "if (this.#due || (this.#rest() && turns.length === 0)) this.#happen();",
    to: "if (turns.length === 0 && (this.#due || this.#rest())) this.#happen();",
  },
  // It begins to look when it is first asked.
  "contract/turn/one-shows-what-the-kernel-has-had-for-long": {
    file: "core/src/memory/connection.ts",
    from: "return this.#unread.length > 0 || this.#ended",
    to: "return (this.#wants !== null && this.#unread.length > 0) || this.#ended",
  },
  "contract/turn/takes-no-longer-than-it-needs": {
    file: "core/src/memory/host.ts",
    from: "this.#medium.clock.turn(done);",
    to: "this.#medium.clock.timer(3, done);",
  },
  "contract/turn/is-over-once-and-not-at-once": {
    file: "core/src/memory/virtual-clock.ts",
    from: "for (const done of turns) done();",
    to: "for (const done of turns) { done(); this.soon(done); }",
  },
  "contract/turn/is-everybodys-own": {
    file: "core/src/memory/virtual-clock.ts",
    from: "this.#turns.push(done);",
    to: "this.#turns = [done];",
  },
};
