import type { Mutants } from "../mutant.ts";

export const encodings: Mutants = {};
