import type { Mutants } from "../mutant.ts";

const file = "core/src/streams.ts";

export const streams: Mutants = {
  "sockets/streams/read-to-the-end": {
    file: "core/src/tcp.ts",
    from: "(this.#readable ??= readable({",
    to: "(this.#readable = readable({",
  },
  "sockets/streams/read-nothing-ahead": { file, from: "{ highWaterMark: 0 },", to: "{ highWaterMark: 1 }," },
  "sockets/streams/share-the-buffer": {
    file: "core/src/tcp.ts",
    from: 'receive: () => this.receiveany(null, { encoding: "bytes" }),',
    to: 'receive: async () => {\n        const got = await this.receiveany(null, { encoding: "bytes" });\n        this.#state.buffer.push(got[0]);\n        return got;\n      },',
  },
  "sockets/streams/cancel-ends-receiving": { file, from: "cancel: shutdown,", to: "cancel: () => {}," },
  "sockets/streams/read-fails-as-receive": {
    file,
    from: "else throw exceptionFor(error, partial, lastError());",
    to: "else throw new Error(error);",
  },
  "sockets/streams/read-a-reset": {
    file,
    from: 'else if (error === "closed" && !isBroken(lastError())) controller.close();',
    to: 'else if (error === "closed") controller.close();',
  },
  "sockets/streams/pipe-an-echo": { file, from: "close: shutdown,", to: "close: () => {}," },
};
