import type { Mutants } from "../mutant.ts";

export const switches: Mutants = {};
