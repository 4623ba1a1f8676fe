import type { Mutants } from "../mutant.ts";

export const classes: Mutants = {};
