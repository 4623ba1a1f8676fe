import type { Mutants } from "../mutant.ts";

export const clock: Mutants = {
  "contract/clock/never-goes-back": {
    file: "core/src/memory/host.ts",
    from: "now: () => medium.clock.now(),",
    to: "now: () => 1000 - medium.clock.now(),",
  },
  "contract/clock/counts-seconds": {
    file: "core/src/memory/host.ts",
    from: "now: () => medium.clock.now(),",
    to: "now: () => medium.clock.now() * 1000,",
  },
  "contract/clock/unix-time-is-of-our-time": {
    file: "core/src/memory/virtual-clock.ts",
    from: "return EPOCH + this.#now;",
    to: "return (EPOCH + this.#now) * 1000;",
  },
  "contract/clock/rings-once-when-the-time-has-come": {
    file: "core/src/memory/virtual-clock.ts",
    from: "this.#agenda.add(this.#now + seconds, ring)",
    to: "this.#agenda.add(this.#now + seconds / 2, ring)",
  },
  "contract/clock/no-time-is-the-next-turn": {
    file: "core/src/memory/virtual-clock.ts",
    from: "const entry = this.#agenda.add(this.#now + seconds, ring);",
    to: "if (seconds === 0) queueMicrotask(ring); const entry = this.#agenda.add(this.#now + seconds, ring);",
  },
  // Microseconds in 32 bits.
  "contract/clock/a-million-seconds-are-not-over-at-once": {
    file: "core/src/memory/virtual-clock.ts",
    from: "this.#now + seconds,",
    to: "this.#now + ((seconds * 1e6) | 0) / 1e6,",
  },
  "contract/clock/cancels": {
    file: "core/src/memory/virtual-clock.ts",
    from: "return () => this.#agenda.remove(entry);",
    to: "return () => {};",
  },
  "contract/clock/cancels-what-is-due-in-the-same-moment": {
    file: "core/src/memory/virtual-clock.ts",
    from: "next.run();",
    to: "soon.push(next.run);",
  },
  // Ticks of 20 ms.
  "contract/clock/rings-each-of-many": {
    file: "core/src/memory/virtual-clock.ts",
    from: "this.#now + seconds,",
    to: "this.#now + (seconds < 0.02 ? seconds : Math.floor(seconds * 50) / 50),",
  },
};
