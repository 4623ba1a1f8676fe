import type { Mutants } from "../mutant.ts";

export const send: Mutants = {};
