import type { Mutants } from "../mutant.ts";

export const shortcuts: Mutants = {};
