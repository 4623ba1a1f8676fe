import type { Mutants } from "../mutant.ts";

export const time: Mutants = {};
