import type { Mutants } from "../mutant.ts";

export const timeoutZero: Mutants = {};
