import type { Mutants } from "../mutant.ts";

export const receiveNumber: Mutants = {};
