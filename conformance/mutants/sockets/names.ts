import type { Mutants } from "../mutant.ts";

export const names: Mutants = {};
