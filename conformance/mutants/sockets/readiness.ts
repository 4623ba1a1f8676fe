import type { Mutants } from "../mutant.ts";

const file = "core/src/select.ts";

/** What `isReadable` and `isWritable` end with. */
const READABLE = "return state.receiveEnded || state.buffer.length > 0 || state.connection.readable;";
const WRITABLE = "return state.sendEnded || state.connection.writable;";

export const readiness: Mutants = {
  "sockets/readiness/bytes-are-readable": {
    file,
    from: READABLE,
    to: "return state.receiveEnded || state.buffer.length > 0;",
  },
  "sockets/readiness/buffered-bytes-are-readable": {
    file,
    from: READABLE,
    to: "return state.receiveEnded || state.connection.readable;",
  },
  "sockets/readiness/the-end-is-readable": {
    file,
    from: READABLE,
    to: "return state.receiveEnded || state.buffer.length > 0 || (state.lasterror === null && state.connection.readable);",
  },
  "sockets/readiness/a-reset-is-both": {
    file,
    from: WRITABLE,
    to: "return state.sendEnded || (state.lasterror === null && state.connection.writable);",
  },
  "sockets/readiness/what-we-ended-is-ready": {
    file,
    from: WRITABLE,
    to: "return state.connection.writable;",
  },
  "sockets/readiness/what-we-ended-is-ready (without)": {
    file,
    from: READABLE,
    to: "return state.buffer.length > 0 || state.connection.readable;",
  },
  "sockets/readiness/somebody-who-comes": {
    file,
    from: "return state.listener.acceptable;",
    to: "return true;",
  },
  "sockets/readiness/full-is-not-writable": {
    file,
    from: WRITABLE,
    to: "return true;",
  },
};
