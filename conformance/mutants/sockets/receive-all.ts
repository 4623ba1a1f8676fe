import type { Mutants } from "../mutant.ts";

export const receiveAll: Mutants = {};
