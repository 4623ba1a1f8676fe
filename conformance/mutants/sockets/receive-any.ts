import type { Mutants } from "../mutant.ts";

export const receiveAny: Mutants = {};
