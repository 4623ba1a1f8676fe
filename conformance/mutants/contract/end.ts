import type { Mutants } from "../mutant.ts";

export const end: Mutants = {};
