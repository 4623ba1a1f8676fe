import type { Case } from "../../case.ts";

export const bind: readonly Case[] = [];
