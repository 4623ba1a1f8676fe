import type { Mutants } from "../mutant.ts";

export const receivePrefix: Mutants = {};
