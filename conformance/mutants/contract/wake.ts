import type { Mutants } from "../mutant.ts";

export const wake: Mutants = {};
