import type { Mutants } from "../mutant.ts";

const file = "system/src/calls.ts";

export const descriptors: Mutants = {
  "contract/descriptors/are-there-where-something-is-promised-of-them": {
    file: "core/src/memory/host.ts",
    from: '  "ipv6-v6only": true,\n',
    to: '  "ipv6-v6only": true,\n  reuseaddr: true,\n',
  },
  "contract/descriptors/open-a-socket-that-is-nowhere": {
    file: "system/src/platform.ts",
    from: "domains: { inet: 2, inet6: 10 },",
    to: "domains: { inet: 2, inet6: 2 },",
  },
  "contract/descriptors/tell-what-they-were-told": {
    file: "system/src/platform.ts",
    from: '"tcp-keepcnt": [TCP, 6],',
    to: '"tcp-keepcnt": [TCP, 5],',
  },
  "contract/descriptors/throw-what-the-kernel-refuses": {
    file,
    from: "this.#done(this.#libc.setsockopt(fd, level, name, bytes, bytes.length));",
    to: "this.#libc.setsockopt(fd, level, name, bytes, bytes.length);",
  },
  "contract/descriptors/of-an-address-and-a-listener-are-the-kernels": {
    file: "net/src/bind.ts",
    from: "return this.#held?.fd() ?? -1;",
    to: "return this.#held === null ? -1 : 0;",
  },
};
