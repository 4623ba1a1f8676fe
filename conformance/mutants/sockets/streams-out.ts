import type { Mutants } from "../mutant.ts";

const file = "core/src/streams.ts";

export const streamsOut: Mutants = {
  "sockets/streams-out/close-is-the-end": {
    file: "core/src/tcp.ts",
    from: 'shutdown: () => this.shutdown("send"),',
    to: "shutdown: () => this.shutdown(),",
  },
  "sockets/streams-out/wait-for-the-peer": {
    file,
    from: "const [, error, last] = await send(data, signal);",
    to: "const [, error, last] = data.length > 65_536 ? [(void send(data, signal), 0), null, null] : await send(data, signal);",
  },
  "sockets/streams-out/abort-resets": { file, from: "abort: reset,", to: "abort: shutdown," },
  "sockets/streams-out/abort-ends-a-write-that-waits": {
    file: "core/src/tcp.ts",
    from: "this.send(data, null, null, { signal })",
    to: "this.send(data, null, null)",
  },
  "sockets/streams-out/write-to-who-is-gone": {
    file,
    from: "if (error !== null) throw exceptionFor(error, last, lastError());",
    to: "if (error !== null) throw exceptionFor(error, last, null);",
  },
};
