import type { Mutants } from "../mutant.ts";

export const lasterror: Mutants = {};
