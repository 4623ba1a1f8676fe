import type { Mutants } from "../mutant.ts";

export const bound: Mutants = {};
