import type { Mutants } from "../mutant.ts";

const file = "core/src/shortcuts.ts";

export const shortcuts: Mutants = {
  "sockets/shortcuts/connect-gives-a-client": {
    file,
    from: 'absent(encoding) ? "utf8" : checkEncoding',
    to: 'absent(encoding) ? "latin1" : checkEncoding',
  },
  "sockets/shortcuts/connect-takes-options": { file, from: '  state.timeouts.set(-1, "t");\n', to: "" },
  "sockets/shortcuts/connect-leaves-nothing-open": { file, from: "  await close(state);\n", to: "" },
  "sockets/shortcuts/connect-heeds-a-signal": {
    file,
    from: '  if (signal?.aborted) return fail("aborted");\n',
    to: "",
  },
  "sockets/shortcuts/connect-forces-the-family": {
    file: "core/src/sockets.ts",
    from: 'connect6: connect("inet6")',
    to: "connect6: connect(null)",
  },
  "sockets/shortcuts/connect-refuses-slips": {
    file,
    from: '...(forced === null ? ["family"] : [])',
    to: '"family"',
  },
};
