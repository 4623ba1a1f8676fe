import type { Mutants } from "../mutant.ts";

export const accept: Mutants = {};
