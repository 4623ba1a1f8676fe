import type { Case } from "../../case.ts";

export const stats: readonly Case[] = [];
