import type { Mutants } from "../mutant.ts";

export const resolver: Mutants = {
  "contract/resolver/localhost-is-here": {
    file: "core/src/memory/resolver.ts",
    from: "({ ip: LOOPBACK[family], family })",
    to: '({ ip: LOOPBACK[family].replace("127.", "10."), family })',
  },
  "contract/resolver/keeps-to-a-family": {
    file: "core/src/memory/resolver.ts",
    from: 'family === "unspec" || address.family === family',
    to: "family !== null",
  },
  "contract/resolver/never-finds-nothing": [
    { file: "core/src/memory/resolver.ts", from: 'SocketError.from("ENOTFOUND"), delay: 0', to: "[], delay: 0" },
    {
      file: "core/src/memory/resolver.ts",
      from: 'if (fitting.length === 0) throw SocketError.from("ENOTFOUND");',
      to: "",
    },
  ],
  // One answer for all.
  "contract/resolver/is-asked-many-things-at-once": [
    { file: "core/src/memory/resolver.ts", from: "readonly #medium: Medium;", to: "readonly #medium; #asked = '';" },
    {
      file: "core/src/memory/resolver.ts",
      from: "const { found, delay } = this.#look(plain(host));",
      to: "this.#asked = host; await this.#medium.later(0); const { found, delay } = this.#look(plain(this.#asked));",
    },
  ],
  "contract/resolver/knows-what-loopback-is-called": {
    file: "core/src/memory/resolver.ts",
    from: 'return "localhost";',
    to: "return ip;",
  },
  "contract/resolver/knows-its-own-name": {
    file: "core/src/memory/resolver.ts",
    from: "return this.#hostname;",
    to: 'return "";',
  },
};
