import type { Mutant, Mutants } from "../mutant.ts";

const UNHELD = "{ ...this.transport, hold() {}, release() {} }";

/** Calls of one method don't hold the process. */
const unheld = (method: string): Mutant => ({
  file: "core/src/calls.ts",
  from: "new Waiter(this.transport, budget",
  to: `new Waiter(activity === "${method}" ? ${UNHELD} : this.transport, budget`,
});

export const process: Mutants = {
  "sockets/process/an-idle-client-holds-nothing": {
    file: "net/src/connection.ts",
    from: 'this.state = "open";',
    to: 'this.state = "open"; this.#socket.ref();',
  },
  "sockets/process/an-idle-server-holds-nothing": {
    file: "net/src/listener.ts",
    from: "this.#runtime, local))) this.wake();",
    to: "this.#runtime, local))) this.wake(), this.#server.ref();",
  },
  "sockets/process/receive-holds": unheld("receive"),
  "sockets/process/accept-holds": unheld("accept"),
  "sockets/process/select-holds": {
    file: "core/src/select.ts",
    from: "new Waiter(transport,",
    to: "new Waiter({ ...transport, hold() {}, release() {} },",
  },
  "sockets/process/sleep-holds": {
    file: "core/src/sockets.ts",
    from: "new Waiter(transport,",
    to: "new Waiter({ ...transport, hold() {}, release() {} },",
  },
  "sockets/process/a-timeout-is-lived-through": [
    {
      file: "core/src/waiters.ts",
      from: "this.#transport.hold();",
      to: "if (this.#cancelTimer === null) this.#transport.hold();",
    },
    {
      file: "core/src/waiters.ts",
      from: "this.#transport.release();",
      to: "if (this.#cancelTimer === null) this.#transport.release();",
    },
  ],
  "sockets/process/polling-holds": [
    {
      file: "core/src/waiters.ts",
      from: "this.#transport.turn(() => {",
      to: "this.#transport.release(); this.#transport.turn(() => { this.#transport.hold();",
    },
    {
      file: "net/src/loop.ts",
      from: "setImmediate(() => setImmediate(done));",
      to: "setImmediate(() => setImmediate(done).unref()).unref();",
    },
  ],
  "sockets/process/send-holds": [
    unheld("send"),
    {
      file: "net/src/connection.ts",
      from: "this.#land();\n    this.wake();",
      to: "this.#land();\n    setTimeout(() => this.wake(), 60_000).unref();",
    },
  ],
  "sockets/process/what-was-sent-arrives": {
    file: "net/src/connection.ts",
    from: "if (this.#inFlight !== null) return 0;",
    to: `if (this.#inFlight !== null) {
      if (this.late !== undefined) return 0;
      this.late = bytes.slice(0, SLICE);
      setTimeout(() => socket.write(this.late), 60_000).unref();
      return this.late.length;
    }`,
  },
  "sockets/process/what-was-sent-before-close-arrives": {
    file: "net/src/connection.ts",
    from: '"open" && !socket.destroyed) await',
    to: '"open" && socket.writableLength === 0) await',
  },
  "sockets/process/a-reset-unseen-is-no-error": {
    file: "net/src/connection.ts",
    from: 'socket.on("error",',
    to: 'if (state === "open") socket.on("error",',
  },
  "sockets/process/a-reset-in-the-queue-is-no-error": {
    file: "net/src/connection.ts",
    from: 'socket.on("error",',
    to: 'if (state === "connecting") socket.on("error",',
  },
  "sockets/process/calls-may-be-left-alone": {
    file: "core/src/receiving.ts",
    from: "if (trouble instanceof SocketError) return this.#fail(this.state.broken(trouble));",
    to: "if (trouble instanceof SocketError) throw this.state.broken(trouble);",
  },
};
