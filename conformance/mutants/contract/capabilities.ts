import type { Mutants } from "../mutant.ts";

export const capabilities: Mutants = {};
