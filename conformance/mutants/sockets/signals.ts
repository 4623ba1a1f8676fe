import type { Mutants } from "../mutant.ts";

export const signals: Mutants = {};
