import type { Mutants } from "../mutant.ts";

export const process: Mutants = {};
