import type { Mutants } from "../mutant.ts";

export const stats: Mutants = {};
