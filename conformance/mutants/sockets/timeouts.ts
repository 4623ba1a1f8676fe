import type { Mutants } from "../mutant.ts";

export const timeouts: Mutants = {};
