import type { Mutants } from "../mutant.ts";

export const shutdown: Mutants = {};
