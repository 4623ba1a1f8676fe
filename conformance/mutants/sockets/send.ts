import type { Mutants } from "../mutant.ts";

export const send: Mutants = {
  "sockets/send/answers-the-last-index": {
    file: "core/src/send.ts",
    from: "return [this.#at, null, null];",
    to: "return [this.#at + 1, null, null];",
  },
  "sockets/send/reads-indices-as-string-sub": {
    file: "core/src/send.ts",
    from: "j < 0 ? j + size + 1 : j",
    to: "j < 0 ? j + size : j",
  },
  "sockets/send/nothing-of-an-empty-range": {
    file: "core/src/send.ts",
    from: "if (from >= to) return [from, null, null];",
    to: "if (from >= to) return [to, null, null];",
  },
  "sockets/send/of-nothing-succeeds-when-closed": {
    file: "core/src/send.ts",
    from: "if (from >= to) return",
    to: 'if (from >= to && state.closed) return [null, "closed", from];\n  if (from >= to) return',
  },
  "sockets/send/counts-bytes-of-text": {
    file: "core/src/send.ts",
    from: "range(bytes.length, first, last)",
    to: "range(data.length, first, last)",
  },
  "sockets/send/encodes-as-the-object-does": {
    file: "core/src/encoding.ts",
    from: 'if (encoding === "latin1") return encodeLatin1(text, scratch)',
    to: 'if (encoding !== "utf8") return encodeLatin1(text, scratch)',
  },
  "sockets/send/refuses-half-a-character": {
    file: "core/src/encoding.ts",
    from: "if (!text.isWellFormed())",
    to: "if (false)",
  },
  "sockets/send/refuses-what-is-not-latin1": {
    file: "core/src/encoding.ts",
    from: "if (char > 0xff)",
    to: "if (char > 0xffff)",
  },
  "sockets/send/leaves-the-data-to-its-owner": {
    file: "core/src/memory/wire.ts",
    from: "bytes.slice(0, this.room)",
    to: "bytes.subarray(0, this.room)",
  },
};
