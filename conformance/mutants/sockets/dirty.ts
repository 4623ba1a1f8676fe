import type { Mutants } from "../mutant.ts";

export const dirty: Mutants = {};
