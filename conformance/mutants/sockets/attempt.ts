import type { Mutants } from "../mutant.ts";

export const attempt: Mutants = {};
