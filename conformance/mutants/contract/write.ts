import type { Mutants } from "../mutant.ts";

export const write: Mutants = {};
