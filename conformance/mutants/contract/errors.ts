import type { Mutants } from "../mutant.ts";

export const errors: Mutants = {};
