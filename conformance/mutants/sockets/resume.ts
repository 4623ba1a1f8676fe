import type { Mutants } from "../mutant.ts";

export const resume: Mutants = {};
