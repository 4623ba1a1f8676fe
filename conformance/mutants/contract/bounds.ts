import type { Mutants } from "../mutant.ts";

export const bounds: Mutants = {};
