import type { Mutants } from "../mutant.ts";

export const connect: Mutants = {};
