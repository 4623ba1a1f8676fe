/** All mutants: one for each case. */
import * as contract from "./contract/index.ts";
import type { Mutants } from "./mutant.ts";
import * as sockets from "./sockets/index.ts";

export const MUTANTS: Mutants = Object.assign({}, ...Object.values(contract), ...Object.values(sockets)) as Mutants;
