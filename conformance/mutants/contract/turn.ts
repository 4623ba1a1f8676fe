import type { Mutants } from "../mutant.ts";

export const turn: Mutants = {};
