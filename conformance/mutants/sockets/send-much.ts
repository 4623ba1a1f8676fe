import type { Mutants } from "../mutant.ts";

export const sendMuch: Mutants = {
  "sockets/send-much/one-large-piece": {
    file: "core/src/send.ts",
    from: "this.#at += taken;",
    to: "this.#at = this.#to;",
  },
  "sockets/send-much/small-pieces-in-order": {
    file: "core/src/receive-buffer.ts",
    from: "else this.#rest.push(bytes);",
    to: "else this.#rest.unshift(bytes);",
  },
  "sockets/send-much/both-ways-at-once": {
    file: "core/src/calls.ts",
    from: "send?.wake();",
    to: "if (receive === null) send?.wake();",
  },
  "sockets/send-much/short-texts-that-wait": {
    file: "core/src/send.ts",
    from: "this.#bytes = lasting(this.#bytes);",
    to: "",
  },
  "sockets/send-much/leaves-room-for-others": {
    file: "core/src/send.ts",
    from: "state.burst.bytes += taken + PAGE;",
    to: "state.burst.bytes += taken;",
  },
};
