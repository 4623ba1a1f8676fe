import type { Mutants } from "../mutant.ts";

export const clock: Mutants = {};
