import type { Mutants } from "../mutant.ts";

export const families: Mutants = {};
