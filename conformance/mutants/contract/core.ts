import type { Mutants } from "../mutant.ts";

export const core: Mutants = {};
