import type { Mutants } from "../mutant.ts";

export const misuse: Mutants = {
  "sockets/misuse/receive": {
    file: "core/src/receive.ts",
    from: 'pattern === "*l";',
    to: '(typeof pattern === "string" && pattern.startsWith("*l"));',
  },
  "sockets/misuse/prefix-before-pattern": {
    file: "core/src/receive.ts",
    from: "const start = checkPrefix(prefix, wish.encoding, wish.maxsize);\n  if (isLine(pattern)",
    to: 'if (typeof pattern === "number") checkInteger("receive", "count", pattern, 0);\n  const start = checkPrefix(prefix, wish.encoding, wish.maxsize);\n  if (isLine(pattern)',
  },
  "sockets/misuse/receiveany-and-until": {
    file: "core/src/receive.ts",
    from: "absent(max) ? 65_536 : max, 1)",
    to: "absent(max) ? 65_536 : Number(max), 1)",
  },
  "sockets/misuse/send": {
    file: "core/src/send.ts",
    from: 'checkInteger("send", "index j", j, Number.MIN_SAFE_INTEGER)',
    to: "Math.trunc(Number(j))",
  },
  "sockets/misuse/options": {
    file: "core/src/check.ts",
    from: "if (!known.includes(name)) throw",
    to: "if (name === undefined) throw",
  },
};
