import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/bound.ts";

export const bound: Mutants = {
  "contract/bound/knows-its-port-from-the-start": {
    file,
    from: "this.local = claim.local;",
    to: "this.local = { ...claim.local, port: 0 };",
  },
  "contract/bound/lets-nobody-in-before-it-listens": {
    file,
    from: "this.local = claim.local;",
    to: "this.local = claim.local; claim.listener = new MemoryListener(medium, '', claim.local, 1, () => {});",
  },
  "contract/bound/gives-its-address-back-at-once": {
    file,
    from: "this.#host.ports.release(this.#use())",
    to: "this.#use()",
  },
  "contract/bound/listens-once-the-other-has-gone": {
    file: "core/src/memory/bound.ts",
    from: "      ports.release(claim);\n",
    to: "      claim.listener = null;\n",
  },
  "contract/bound/is-not-used-up-by-a-connect-that-throws": {
    file,
    from: "const connection = dial(this.#medium, this.#host, remote, this.#claim);\n    this.#use();",
    to: "const connection = dial(this.#medium, this.#host, remote, this.#use());",
  },
  "contract/bound/is-where-a-connection-leaves-from": {
    file: "core/src/memory/dial.ts",
    from: "port: claim?.local.port ?? host.ports.pass()",
    to: "port: host.ports.pass()",
  },
  "contract/bound/can-be-taken-again-after-a-failed-attempt": {
    file: "core/src/memory/connection.ts",
    from: "this.#end.release?.();",
    to: 'if (this.state === "open") this.#end.release?.();',
  },
  "contract/bound/tells-its-number-or-minus-1": {
    file,
    from: "return -1;",
    to: "return 0;",
  },
};
