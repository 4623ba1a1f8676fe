import type { Mutants } from "../mutant.ts";

export const maxsize: Mutants = {};
