import type { Mutants } from "../mutant.ts";

export const resolver: Mutants = {};
