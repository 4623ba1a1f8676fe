import type { Case } from "../../case.ts";

export const shutdown: readonly Case[] = [];
