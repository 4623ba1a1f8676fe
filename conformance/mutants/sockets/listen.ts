import type { Mutants } from "../mutant.ts";

export const listen: Mutants = {};
