import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const read: Mutants = {
  "contract/read/gives-no-more-than-max": {
    file,
    from: "this.#unread.take(max)",
    to: "this.#unread.take(65_536)",
  },
  "contract/read/gives-a-byte-at-a-time-to-whoever-asks-so": {
    file,
    from: "this.#unread.take(max)",
    to: "this.#unread.take(Math.max(max, 2))",
  },
  "contract/read/keeps-every-value-of-a-byte": {
    file,
    from: "this.#unread.push(bytes)",
    to: "this.#unread.push(new TextEncoder().encode(new TextDecoder().decode(bytes)))",
  },
  "contract/read/never-changes-what-it-gave": [
    {
      file,
      from: "export class MemoryConnection",
      to: "const scratch = new Uint8Array(65_536);\nexport class MemoryConnection",
    },
    { file, from: "return bytes;", to: "scratch.set(bytes);\nreturn scratch.subarray(0, bytes.length);" },
  ],
  "contract/read/is-readable-while-there-is-something": {
    file,
    from: "this.#unread.length > 0 || this.#ended",
    to: "this.#unread.length >= 0 || this.#ended",
  },
  "contract/read/tried-in-vain-loses-nothing": {
    file,
    from: "if (this.#discarding || this.#broken !== null)",
    to: 'if (this.#discarding || this.#wants === "read")',
  },
  "contract/read/has-patience-with-a-silent-peer": {
    file,
    from: 'this.#wants = "read";',
    to: 'this.#medium.clock.timer(0.05, () => this.#break(SocketError.from("ETIMEDOUT")));',
  },
  "contract/read/takes-thousands-of-single-bytes": {
    file,
    from: "credit(weight - this.#unread.weight)",
    to: "credit(bytes.length)",
  },
  "contract/read/breaks-after-what-had-arrived": {
    file,
    from: "if (this.#unread.length > 0) {",
    to: "if (this.#unread.length > 0 && this.#broken === null) {",
  },
};
