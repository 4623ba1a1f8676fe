import type { Mutants } from "../mutant.ts";

export const close: Mutants = {};
