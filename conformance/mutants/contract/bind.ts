import type { Mutants } from "../mutant.ts";

export const bind: Mutants = {};
