import type { Mutants } from "../mutant.ts";

export const receiveUntil: Mutants = {};
