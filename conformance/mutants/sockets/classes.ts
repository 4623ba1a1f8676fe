import type { Mutants } from "../mutant.ts";

/** The class, told by a getter that has ideas of its own. */
const told = (as: string): Mutants[string] => ({
  file: "core/src/state.ts",
  from: "    return this.#class;",
  to: `    return ${as};`,
});

export const classes: Mutants = {
  "sockets/classes/begins-as-a-master": told('this.closed ? "tcp{client}" : this.#class'),
  "sockets/classes/becomes-a-client": told('this.closed ? "tcp{master}" : this.#class'),
  "sockets/classes/becomes-a-server": told('this.listener !== null && this.closed ? "tcp{master}" : this.#class'),
};
