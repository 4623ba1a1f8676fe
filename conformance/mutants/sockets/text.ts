import type { Mutants } from "../mutant.ts";

export const text: Mutants = {};
