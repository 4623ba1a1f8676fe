import type { Mutants } from "../mutant.ts";

export const streams: Mutants = {};
