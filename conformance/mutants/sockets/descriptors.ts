import type { Mutants } from "../mutant.ts";

export const descriptors: Mutants = {};
