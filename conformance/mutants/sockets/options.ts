import type { Mutants } from "../mutant.ts";

export const options: Mutants = {};
