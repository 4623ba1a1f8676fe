import type { Case } from "../../case.ts";

export const reset: readonly Case[] = [];
