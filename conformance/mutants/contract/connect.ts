import type { Mutants } from "../mutant.ts";

const file = "core/src/memory/connection.ts";

export const connect: Mutants = {
  "contract/connect/begins-by-itself-and-opens": {
    file: "core/src/memory/dial.ts",
    from: "const to = destination(undisguised(given));",
    to: "const to = undisguised({ ...given, ip: LOOPBACK.inet, family: 'inet' });",
  },
  "contract/connect/is-refused-where-nobody-listens": {
    file,
    from: 'segment === "refuse" ? "ECONNREFUSED" : "EHOSTUNREACH"',
    to: '"ECONNRESET"',
  },
  "contract/connect/wakes-when-it-is-decided": {
    file,
    from: "    this.wake();\n  }\n\n  #opened",
    to: '    if (segment !== "refuse") this.wake();\n  }\n\n  #opened',
  },
  "contract/connect/stays-open-once-open": {
    file,
    from: "this.#broken ??= error;\n    this.out.drop();\n    if",
    to: "this.#broken ??= error;\n    this.state = error;\n    this.out.drop();\n    if",
  },
  "contract/connect/stays-open-once-ended": {
    file,
    from: 'else if (segment === "end") this.#ended = true;',
    to: 'else if (segment === "end") this.#ended = true, this.state = SocketError.from("EOF");',
  },
  "contract/connect/stays-failed-once-failed": {
    file,
    from: "  reset(): void {\n    if (this.#gone) return;",
    to: '  reset(): void {\n    if (this.#gone) this.state = SocketError.from("ECONNABORTED");\n    if (this.#gone) return;',
  },
  "contract/connect/leaves-from-any-local-address": {
    file: "core/src/memory/dial.ts",
    from: "port: claim?.local.port ?? host.ports.pass()",
    to: "port: claim?.local.port ?? 49_151",
  },
  "contract/connect/fails-each-for-itself": {
    file: "core/src/memory/dial.ts",
    from: 'else if (listener === null) back.sign("refuse");',
    to: 'else if (listener === null) for (const end of medium.ends) end.out.twin?.sign("refuse");',
  },
  "contract/connect/leaves-nothing-of-what-is-given-up": {
    file,
    from: "  reset(): void {\n    if (this.#gone) return;",
    to: '  reset(): void {\n    if (this.#gone || this.state === "connecting") return;',
  },
};
