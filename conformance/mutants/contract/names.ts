import type { Mutants } from "../mutant.ts";

const connection = "core/src/memory/connection.ts";
const dial = "core/src/memory/dial.ts";

export const names: Mutants = {
  "contract/names/are-the-same-at-both-ends": {
    file: dial,
    from: "remote: shown(local, mapped)",
    to: "remote: shown(peer, mapped)",
  },
  "contract/names/tell-ipv6-from-ipv4": {
    file: dial,
    from: "  port,\n});",
    to: '  port,\n  family: "inet",\n});',
  },
  "contract/names/are-written-as-the-kernel-does": {
    file: dial,
    from: "remote: shown(peer, hidden)",
    to: "remote",
  },
  "contract/names/show-ipv4-in-disguise": {
    file: dial,
    from: "listener.local.family !== to.family",
    to: "false",
  },
  "contract/names/say-which-interface-somebody-came-by": {
    file: dial,
    from: "local: shown(peer, mapped)",
    to: "local: { ...shown(peer, mapped), ip: '0.0.0.0' }",
  },
  "contract/names/are-null-while-connecting": {
    file: connection,
    from: 'get remote(): Name | null {\n    return this.state === "open" ?',
    to: "get remote(): Name | null {\n    return this.state !== null ?",
  },
  "contract/names/are-known-after-a-reset": {
    file: connection,
    from: 'get remote(): Name | null {\n    return this.state === "open" ?',
    to: 'get remote(): Name | null {\n    return this.state === "open" && this.#broken === null ?',
  },
  "contract/names/are-known-after-both-ends": {
    file: connection,
    from: 'get local(): Name | null {\n    return this.state === "open" ?',
    to: 'get local(): Name | null {\n    return this.state === "open" && !this.#ended ?',
  },
  "contract/names/have-numbers-until-they-are-freed": {
    file: connection,
    from: "return -1;",
    to: "return this.#gone ? -1 : 0;",
  },
  "contract/names/a-transport-has-a-short-one": {
    file: "core/src/memory/host.ts",
    from: 'readonly name = "memory";',
    to: 'readonly name = "";',
  },
};
