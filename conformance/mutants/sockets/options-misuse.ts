import type { Mutants } from "../mutant.ts";

export const optionsMisuse: Mutants = {
  "sockets/options-misuse/names": {
    file: "core/src/options.ts",
    from: "OPTIONS.get(text)",
    to: "OPTIONS.get(text.toLowerCase())",
  },
  "sockets/options-misuse/switches": {
    file: "core/src/options.ts",
    from: 'const on = checkBoolean(doing, "value", value);\n    return (state) => setSwitch(state, option, on);',
    to: "const on = value === true || value === 1;\n    return (state) => setSwitch(state, option, on);",
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
    to: "state.settings.switches.clear(); const apply = set(value);",
  },
};
