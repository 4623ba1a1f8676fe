import type { Mutants } from "../mutant.ts";

export const encodings: Mutants = {
  "sockets/encodings/latin1-is-a-character-a-byte": {
    file: "core/src/encoding.ts",
    from: "(char) => C1.get(char) ?? char",
    to: "(char) => char",
  },
  "sockets/encodings/bytes-are-bytes": {
    file: "core/src/receiving.ts",
    from: "dropsCR && bytes.includes(CR) ? bytes.filter((byte) => byte !== CR) : bytes",
    to: "bytes",
  },
  "sockets/encodings/bytes-are-the-callers": {
    file: "core/src/receiving.ts",
    from: "return whole ? new Uint8Array(buffer) : new Uint8Array(data);",
    to: "return new Uint8Array(data.buffer, data.byteOffset, data.length);",
  },
  "sockets/encodings/may-be-of-one-call": {
    file: "core/src/receive.ts",
    from: 'absent(encoding) ? state.encoding : checkEncoding("receive", encoding)',
    to: "state.encoding",
  },
  "sockets/encodings/takes-any-prefix": {
    file: "core/src/prefix.ts",
    from: "decode(prefix.subarray(0, length), encoding)",
    to: 'decode(prefix.subarray(0, length), "latin1")',
  },
  "sockets/encodings/counts-a-prefix-in-its-bytes": {
    file: "core/src/prefix.ts",
    from: "byteLength(prefix, encoding)",
    to: 'byteLength(prefix, "utf8")',
  },
  "sockets/encodings/finishes-a-prefixs-character": {
    file: "core/src/receiving.ts",
    from: "buffer.unshift(this.#prefix.unfinished);",
    to: "",
  },
  "sockets/encodings/refuses-text-that-it-cannot-write": {
    file: "core/src/prefix.ts",
    from: "length: byteLength(prefix, encoding) };",
    to: "length: prefix.length };",
  },
};
