import type { Mutants } from "../mutant.ts";

export const dns: Mutants = {};
