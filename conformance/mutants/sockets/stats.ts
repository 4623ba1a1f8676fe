import type { Mutants } from "../mutant.ts";

export const stats: Mutants = {
  "sockets/stats/count-what-was-sent": {
    file: "core/src/send.ts",
    from: "state.stats.sent += taken;",
    to: "state.stats.sent += this.#bytes.length;",
  },
  "sockets/stats/count-what-the-caller-got": {
    file: "core/src/receiving.ts",
    from: "this.state.stats.received += all.length;",
    to: "this.state.stats.received += all.length - terminator;",
  },
  "sockets/stats/count-a-partial-once": {
    file: "core/src/receiving.ts",
    from: "this.state.stats.received += all.length;",
    to: "this.state.stats.received += this.#prefix.length + all.length;",
  },
  "sockets/stats/count-bytes-of-text": {
    file: "core/src/receiving.ts",
    from: "this.state.stats.received += all.length;",
    to: "this.state.stats.received += data.length + terminator;",
  },
  "sockets/stats/of-a-failed-send": {
    file: "core/src/send.ts",
    from: 'if (state.closed || state.sendEnded) return this.#fail("closed");',
    to: 'if (state.closed || state.sendEnded) return (state.stats.sent += this.#to - this.#at) && this.#fail("closed");',
  },
  "sockets/stats/can-be-set": {
    file: "core/src/tcp.ts",
    from: "stats.received = counts[0] ?? stats.received;",
    to: "stats.received = counts[0] ?? 0;",
  },
  "sockets/stats/age-since-it-was-made": {
    file: "core/src/state.ts",
    from: "    connection.wake = this.wake;\n    this.decide();",
    to: "    connection.wake = this.wake;\n    this.decide();\n    this.stats.age = 0;",
  },
  "sockets/stats/of-any-class": {
    file: "core/src/state.ts",
    from: "    connection.wake = this.wake;\n    this.decide();",
    to: "    connection.wake = this.wake;\n    this.decide();\n    this.stats.received = this.stats.sent = 0;",
  },
  "sockets/stats/refuse-what-is-no-count": {
    file: "core/src/tcp.ts",
    from: "const seconds = absent(age)",
    to: "stats.received = counts[0] ?? stats.received;\n    const seconds = absent(age)",
  },
};
