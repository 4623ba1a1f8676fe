import type { Mutants } from "../mutant.ts";

export const select: Mutants = {};
