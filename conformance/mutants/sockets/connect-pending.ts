import type { Mutants } from "../mutant.ts";

export const connectPending: Mutants = {};
