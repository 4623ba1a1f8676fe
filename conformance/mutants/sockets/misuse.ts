import type { Mutants } from "../mutant.ts";

export const misuse: Mutants = {};
