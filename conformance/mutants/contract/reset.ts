import type { Mutants } from "../mutant.ts";

export const reset: Mutants = {};
