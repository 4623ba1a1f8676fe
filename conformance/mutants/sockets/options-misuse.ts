import type { Mutants } from "../mutant.ts";

export const optionsMisuse: Mutants = {
  "sockets/options-misuse/names": {
    file: "core/src/options.ts",
    from: "known === text",
    to: "known === text.toLowerCase()",
  },
  "sockets/options-misuse/switches": {
    file: "core/src/options.ts",
    from: 'const boolean = (value: unknown): boolean => checkBoolean(doing, "value", value);',
    to: "const boolean = (value: unknown): boolean => value === true || value === 1;",
  },
  "sockets/options-misuse/linger": {
    file: "core/src/options.ts",
    from: 'const on = checkBoolean(doing, "linger\'s on", given.on);',
    to: "const on = given.on === true;",
  },
  "sockets/options-misuse/numbers": {
    file: "core/src/options.ts",
    from: 'checkInteger(doing, "value", value, 0, 2 ** 31 - 1)',
    to: "Number(value)",
  },
  "sockets/options-misuse/changes-nothing": {
    file: "core/src/options.ts",
    from: "const apply = set(value);",
    to: "state.switches.clear(); const apply = set(value);",
  },
};
