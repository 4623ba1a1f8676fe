import type { Mutants } from "../mutant.ts";

export const process: Mutants = {
  "contract/process/stays-while-it-is-held": {
    file: "net/src/loop.ts",
    from: "setInterval(() => {}, LONGEST)",
    to: "setInterval(() => {}, LONGEST).unref()",
  },
  "contract/process/counts-holds-and-releases": {
    file: "net/src/loop.ts",
    from: "if (holds === 0) keeper?.unref();",
    to: "keeper?.unref();",
  },
  "contract/process/a-timer-holds-nothing": {
    file: "net/src/loop.ts",
    from: "setTimeout(ring, seconds * 1000).unref()",
    to: "setTimeout(ring, seconds * 1000)",
  },
  "contract/process/a-connection-holds-nothing": {
    file: "net/src/connection.ts",
    from: "socket.unref();",
    to: 'if (state === "open") socket.unref();',
  },
  "contract/process/an-accepted-connection-holds-nothing": {
    file: "net/src/connection.ts",
    from: "socket.unref();",
    to: 'if (state === "connecting") socket.unref();',
  },
  "contract/process/an-address-and-a-listener-hold-nothing": {
    file: "net/src/listener.ts",
    from: "highWaterMark: 1 }).unref();",
    to: "highWaterMark: 1 });",
  },
  "contract/process/what-write-took-arrives": {
    file: "net/src/connection.ts",
    from: "if (this.#inFlight !== null) return 0;",
    to: `if (this.#inFlight !== null) {
      if (this.late !== undefined) return 0;
      this.late = bytes.slice(0, SLICE);
      setTimeout(() => socket.write(this.late), 60_000).unref();
      return this.late.length;
    }`,
  },
};
