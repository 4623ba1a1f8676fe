import type { Mutants } from "../mutant.ts";

export const lines: Mutants = {};
